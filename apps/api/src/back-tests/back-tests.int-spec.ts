import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  BackTestChangePage,
  BackTestGroupView,
  BackTestPage,
  BackTestView,
  ProblemView,
  RulePackDraftView,
  ScreeningDetail,
} from '@tidu/contracts';
import { runAs } from '@tidu/data-access';
import { SYSTEM } from '@tidu/domain';
import { CompareChunk, RunBackTest } from '@tidu/server';
import { ApiBench } from '../testing/api-bench';

const LITTLE_GIANT = 'CN-GRADIENT-2026/little-giant';
const SOURCE = join(__dirname, '../../../../seeds/rule-packs', `${LITTLE_GIANT}.yaml`);
const NOBODY = '00000000-0000-4000-8000-000000000000';
const OVER_FACTS = {
  baseline: LITTLE_GIANT,
  candidate: LITTLE_GIANT,
  procedure: 'recognition',
  asOf: '2022-06-30',
  division: '33',
};

let api: ApiBench;
let draft: RulePackDraftView;

beforeAll(async () => {
  api = await ApiBench.open({ demo: true });
  const source = (await readFile(SOURCE, 'utf8')).replace('value: 5000', 'value: 50000');
  draft = (await api.post<RulePackDraftView>('/rule-pack-drafts', { name: '营收五亿', source }))
    .body;
}, 60_000);

afterAll(() => api.close());

const create = <T = BackTestView>(body: unknown, key?: string) =>
  api.post<T>('/back-tests', body, key);

/** Does the jobs of a back-test here, each chunk twice at the same time. */
async function run(id: string): Promise<BackTestView> {
  await runAs(SYSTEM, () => doJobs(id));
  return (await api.get<BackTestView>(`/back-tests/${id}`)).body;
}

async function doJobs(id: string): Promise<void> {
  const tests = api.app.get(RunBackTest, { strict: false });
  const chunks = api.app.get(CompareChunk, { strict: false });
  for (const ordinal of (await tests.plan(id)) ?? []) {
    await Promise.all([chunks.execute(id, ordinal), chunks.execute(id, ordinal)]);
  }
  await Promise.all([tests.finish(id), tests.finish(id)]);
}

describe('a back-test of a draft', () => {
  let test: BackTestView;

  beforeAll(async () => {
    const { body } = await create({ ...OVER_FACTS, candidate: `draft:${draft.draftId}` });
    test = await run(body.id);
  });

  it('keeps both hashes and the name of the draft, counted once however often it ran', () => {
    expect(test).toMatchObject({
      status: 'completed',
      done: 573,
      total: 573,
      divisionName: '浙江省',
      baseline: { id: LITTLE_GIANT, draftId: null, outsideEffectiveDates: true },
      candidate: { id: LITTLE_GIANT, hash: draft.hash, draftName: '营收五亿' },
    });
    expect(test.baseline.hash).not.toBe(test.candidate.hash);
    expect(test.summary?.enterprises).toBe(573);
  });

  it('changes only what the higher limit decides', async () => {
    const { summary } = test;
    expect(summary?.changes).toMatchObject({ gain: 0, loss: 0, opened: 0 });
    expect(summary?.changes.closed).toBeGreaterThan(0);
    const makers = summary?.criteria.filter(({ closed }) => closed > 0);
    expect(makers).toMatchObject([
      { criterion: 'revenue', closed: summary?.changes.closed, before: { unmet: 0 } },
    ]);
    const { body } = await api.get<BackTestChangePage>(`/back-tests/${test.id}/changes`);
    expect(body.items.every(({ change }) => change === 'closed')).toBe(true);
    expect(body.items[0]).toMatchObject({
      before: 'undetermined',
      after: 'unmet',
      criteria: ['revenue'],
    });
  });

  it('lists its changes page after page, each once, and by filters', async () => {
    const path = `/back-tests/${test.id}/changes`;
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const query: Record<string, string> = next === '' ? {} : { after: next };
      const page: BackTestChangePage = (
        await api.get<BackTestChangePage>(path, { ...query, limit: '7' })
      ).body;
      seen.push(...page.items.map(({ enterpriseId }) => enterpriseId));
      next = page.next;
    }
    expect(seen).toHaveLength(test.summary?.changes.closed ?? 0);
    expect(new Set(seen).size).toBe(seen.length);
    const matching = async (query: Record<string, string>) =>
      (await api.get<BackTestChangePage>(path, query)).body.matching;
    expect(await matching({ change: 'gain' })).toBe(0);
    expect(await matching({ criterion: 'revenue', industry: 'unknown' })).toBe(seen.length);
    expect(await matching({ division: '3301' })).toBeLessThan(seen.length);
    expect(await matching({ text: '%' })).toBe(0);
  });

  it('sends its progress as events until it has ended', async () => {
    const answer = await fetch(`${await api.app.getUrl()}/api/v1/back-tests/${test.id}/events`, {
      headers: api.as(api.ministry).credentials(),
    });
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const [, data = '{}'] = /data: (.+)/.exec(await answer.text()) ?? [];
    expect(JSON.parse(data)).toEqual({
      status: 'completed',
      done: 573,
      total: 573,
      changed: test.summary?.changes.closed,
    });
  });

  it('is listed, newest first', async () => {
    const { body } = await api.get<BackTestPage>('/back-tests');
    expect(body.items.map(({ id }) => id)).toContain(test.id);
  });
});

describe('a back-test over enterprises whose industry is known', () => {
  interface Sized {
    readonly large: number;
    readonly known: number;
  }

  it('counts by size class and industry as the figures say', async () => {
    const [counted] = await api.database.transaction(async (tx) => {
      await tx.query(`UPDATE enterprise SET industry_code = '3829' WHERE name > '宁'`);
      return tx.query<Sized[]>(
        `SELECT count(*)::int AS known, count(*) FILTER (WHERE
           (f.facts #> '{staffTotal,2021}')::numeric >= 1000 AND
           (f.facts #> '{revenue,2021}')::numeric >= 40000)::int AS large
         FROM enterprise e LEFT JOIN fact_sheet f ON f.enterprise_id = e.id
         WHERE e.industry_code = '3829'`,
      );
    });
    const { summary } = await run((await create(OVER_FACTS)).body.id);
    const group = (groups: BackTestGroupView[] | undefined, key: string) =>
      groups?.find((one) => one.key === key);
    expect(counted?.large).toBeGreaterThan(10);
    expect(group(summary?.sizeClasses, 'large')?.enterprises).toBe(counted?.large);
    expect(group(summary?.industries, '38')).toMatchObject({
      enterprises: counted?.known,
      title: { zh: '电气机械和器材制造业' },
    });
    expect(summary?.sizeClasses.at(-1)?.key).toBe('unknown');
    expect(summary?.sizeClasses[0]).toMatchObject({ key: 'large', title: { zh: '大型企业' } });
  });
});

describe('the start of a back-test', () => {
  it('is one back-test a key', async () => {
    const first = await create(OVER_FACTS, 'once');
    expect(first.status).toBe(202);
    expect((await create(OVER_FACTS, 'once')).body.id).toBe(first.body.id);
  });

  it('wants a key', async () => {
    const { body } = await api.post<ProblemView>('/back-tests', OVER_FACTS, null);
    expect(body.code).toBe('request.idempotency-key-missing');
  });

  it.each([
    ['an unknown pack', { candidate: 'CN-1999/x' }, 'candidate', 'pack.unknown'],
    ['a hash that is none', { baseline: `${LITTLE_GIANT}@abc` }, 'baseline', 'matches'],
    [
      'a version that was never loaded',
      { baseline: `${LITTLE_GIANT}@${'f'.repeat(64)}` },
      'baseline',
      'pack.unknown',
    ],
    ['a draft that is not there', { candidate: `draft:${NOBODY}` }, 'candidate', 'pack.unknown'],
    [
      'a procedure that the pack does not serve',
      { candidate: 'CN-TECH-SME-2017/tech-sme', procedure: 'review' },
      'procedure',
      'procedure.unknown',
    ],
    ['a place that does not exist', { division: '99' }, 'division', 'division.unknown'],
    ['a day that does not exist', { asOf: '2022-02-30' }, 'asOf', 'isDateString'],
    ['no day', { asOf: undefined }, 'asOf', 'isDateString'],
    [
      'a place beside a screening',
      { screeningId: NOBODY, baseline: undefined, procedure: undefined, asOf: undefined },
      'division',
      'back-test.from-screening',
    ],
    [
      'a baseline beside a screening',
      { screeningId: NOBODY },
      'baseline',
      'back-test.from-screening',
    ],
    ['an unknown field', { over: 'facts' }, 'over', 'whitelistValidation'],
  ])('names field and rule: %s', async (_what, change, path, rule) => {
    const { status, body } = await create<ProblemView>({ ...OVER_FACTS, ...change });
    expect(status).toBe(400);
    expect(body.errors?.[0]).toMatchObject({ path, rule });
    expect(body.errors?.[0]?.message.zh).toMatch(/[\u4e00-\u9fff]/);
  });

  it('is refused to a body that is nested without end', async () => {
    const answer = await api.app.inject({
      method: 'POST',
      url: '/api/v1/back-tests',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'deep' },
      payload: `{"candidate":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json<ProblemView>().message.zh).toContain('嵌套过深');
  });

  it('waits for the screening whose assessments are its baseline', async () => {
    const { asOf, division } = OVER_FACTS;
    const screening = await api.post<ScreeningDetail>('/screenings', {
      pack: LITTLE_GIANT,
      procedure: 'recognition',
      asOf,
      division,
    });
    const over = (screeningId: string) =>
      create<ProblemView>({ screeningId, candidate: LITTLE_GIANT });
    expect((await over(screening.body.id)).body.errors?.[0]?.rule).toBe('screening.not-completed');
    expect((await over(NOBODY)).body.errors?.[0]?.rule).toBe('screening.unknown');
  });

  it.each(['/back-tests/1', `/back-tests/${NOBODY}`, `/back-tests/${NOBODY}/changes`])(
    'is not found at %s',
    async (path) => {
      expect(await api.get(path)).toMatchObject({ status: 404 });
    },
  );

  it.each<Record<string, string>>([
    { after: 'made-up' },
    { after: Buffer.from(JSON.stringify(['33', "'", 'x'])).toString('base64url') },
    { change: 'all' },
    { text: 'a\0b' },
    { industry: "38' OR 1=1" },
  ])('refuses the query %p of its changes', async (query) => {
    const path = `/back-tests/${NOBODY}/changes`;
    expect((await api.get(path, query)).status).toBe(400);
  });
});
