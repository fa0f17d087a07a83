import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type {
  AuditActView,
  AuditEntryPage,
  CheckpointList,
  EnterprisePage,
  ProblemView,
} from '@tidu/contracts';
import { runAs } from '@tidu/data-access';
import { AUDIT_ACTS, checkpointText, SYSTEM } from '@tidu/domain';
import { isSignedBy, loadSigningKey, loadConfiguration } from '@tidu/platform';
import { AuditCheckpoints } from '@tidu/server';
import { ApiBench } from '../testing/api-bench';
import { EVALUATION } from '../testing/county';
import type { Person } from '../testing/people';

jest.setTimeout(60_000);

let api: ApiBench;
let auditor: Person;
let handler: Person;

beforeAll(async () => {
  api = await ApiBench.open({ demo: true });
  auditor = await api.people.member(
    await api.people.organisation('platform'),
    'auditAdministrator',
  );
  handler = await api.people.member(await api.people.office('province', '330000'), 'handler');
});

afterAll(() => api.close());

const search = (query: Record<string, string>) =>
  api.as(auditor).get<AuditEntryPage>('/audit', query);

const actsOf = async (person: Person) => {
  const { body } = await search({ account: person.accountId, limit: '100' });
  return body.items.map(({ act, outcome }) => `${act} ${outcome}`).reverse();
};

describe('what is recorded of what an office does', () => {
  it('is each file that it opens, and none that it only sees in a list', async () => {
    const caller = api.as(handler);
    const { body } = await caller.get<EnterprisePage>('/enterprises', { limit: '5' });
    const id = body.items[0]?.id ?? '';
    expect(await actsOf(handler)).toEqual([]);
    await caller.get(`/enterprises/${id}`);
    await caller.get(`/enterprises/${id}/ladder`);
    await caller.get(`/enterprises/${id}/assessment`, { ...EVALUATION });
    await caller.get(`/enterprises/${id}/gaps`, { ...EVALUATION });
    await caller.send(
      'GET',
      `/enterprises/${id}/assessment/sheet.md?${new URLSearchParams({ ...EVALUATION, language: 'zh' }).toString()}`,
    );
    expect(await actsOf(handler)).toEqual([
      'enterprise.read done',
      'enterprise.assess done',
      'enterprise.assess done',
      'enterprise.assess done',
      'assessment.export done',
    ]);
  });

  it('is not what an enterprise reads of itself', async () => {
    const { body } = await api.as(handler).get<EnterprisePage>('/enterprises', { limit: '1' });
    const id = body.items[0]?.id ?? '';
    const own = await api.people.member(await api.people.enterprise(id), 'enterpriseEditor');
    expect((await api.as(own).get(`/enterprises/${id}`)).status).toBe(200);
    expect(await actsOf(own)).toEqual([]);
  });

  it('is each change with what it was before', async () => {
    const administrator = await api.people.member(
      await api.people.organisation('platform'),
      'systemAdministrator',
    );
    const change = (body: object) =>
      api.as(administrator).send('PUT', '/calendar/days/2026-10-10', {
        body,
        headers: { 'idempotency-key': 'power-cut' },
      });
    await change({ kind: 'holiday', name: 'power cut' });
    const { body } = await search({ account: administrator.accountId });
    expect(body.items[0]).toMatchObject({
      act: 'calendar.change',
      actTitle: AUDIT_ACTS['calendar.change'],
      subject: '2026-10-10',
      detail: {
        old: { kind: 'workday', edited: false },
        new: { kind: 'holiday', name: 'power cut', edited: true },
      },
    });
  });
});

describe('the pages of the trail', () => {
  it('name who acted and for whom, and record each search once', async () => {
    const { body } = await search({ act: 'enterprise.assess', limit: '2' });
    expect(body.items).toHaveLength(2);
    expect(body.items[0]?.account).toEqual({ id: handler.accountId, name: '测试' });
    expect(body.items[0]?.organisation?.name).toMatch(/^office /);
    expect(body.next).not.toBeNull();
    const before = await actsOf(auditor);
    await search({ act: 'enterprise.assess', limit: '2', after: body.next ?? '' });
    const after = await actsOf(auditor);
    // The two searches by this very question, and no third for the page that was turned.
    expect(after.length - before.length).toBe(1);
  });

  it.each<Record<string, string>>([
    { from: '2026-W47' },
    { after: 'made-up' },
    { account: 'me' },
    { act: `x'; --` },
    { outcome: 'maybe' },
  ])('refuse to search by %p', async (query) => {
    const { status, body } = await api.as(auditor).get<ProblemView>('/audit', query);
    expect([status, body.code]).toEqual([400, 'request.invalid']);
  });

  it('list every act by its name', async () => {
    const { body } = await api.as(auditor).get<AuditActView[]>('/audit/acts');
    expect(body.map(({ act }) => act)).toEqual(Object.keys(AUDIT_ACTS));
  });

  it('show the checkpoints, whose signatures the public key confirms', async () => {
    const key = await loadSigningKey(
      loadConfiguration({ TIDU_HOME: api.home, DATABASE_APP_URL: api.test.appUrl }),
    );
    await runAs(SYSTEM, () => api.app.get(AuditCheckpoints, { strict: false }).create(key));
    const { body } = await api.as(auditor).get<CheckpointList>('/audit/checkpoints');
    const [checkpoint] = body.items;
    if (!checkpoint) throw new Error('no checkpoint is shown');
    const pem = `-----BEGIN PUBLIC KEY-----\n${body.publicKey}\n-----END PUBLIC KEY-----`;
    expect(isSignedBy(pem, checkpointText(checkpoint), checkpoint.signature)).toBe(true);
  });

  it('are open to the audit administrator alone', async () => {
    for (const path of ['/audit', '/audit/checkpoints', '/audit/export.csv']) {
      expect((await api.as(handler).send('GET', path)).statusCode).toBe(403);
    }
  });
});

describe('the export of the trail', () => {
  const ENTRIES = 30_000;

  /** Reads the file as somebody with a slow line does: some, a pause, the rest. */
  async function readSlowly(path: string): Promise<string> {
    const url = new URL(`${await api.app.getUrl()}/api/v1${path}`);
    return new Promise((resolve, reject) => {
      const asking = request(url, { headers: api.as(auditor).credentials() }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => {
          parts.push(part);
          answer.pause();
          void sleep(5).then(() => answer.resume());
        });
        answer.on('end', () => resolve(Buffer.concat(parts).toString()));
        answer.on('error', reject);
      });
      asking.on('error', reject).end();
    });
  }

  it('comes whole, though it is read from the database long after the request', async () => {
    await api.people.ask(
      `SELECT append_audit((SELECT jsonb_agg(jsonb_build_object('act', 'enterprise.read',
         'account', NULL, 'principal', NULL, 'organisation', NULL, 'subject', n::text,
         'outcome', 'done', 'detail', '{}')) FROM generate_series(1, $1::int) AS n))`,
      [ENTRIES],
    );
    const csv = await readSlowly('/audit/export.csv?act=enterprise.read');
    const lines = csv.trimEnd().split('\r\n');
    const [counted] = await api.people.ask<{ entries: number }>(
      `SELECT count(*)::int AS entries FROM audit_entry WHERE act = 'enterprise.read'`,
    );
    const entries = counted?.entries ?? 0;
    expect(entries).toBeGreaterThan(ENTRIES);
    expect(lines).toHaveLength(entries + 1);
    expect(await actsOf(auditor)).toContain('audit.export done');
  });
});
