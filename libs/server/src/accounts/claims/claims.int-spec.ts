import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { ClaimView, DecideClaim } from '@tidu/contracts';
import { ClaimStore, MembershipStore, OrganisationStore, runAs } from '@tidu/data-access';
import { readCreditCode, type Member } from '@tidu/domain';
import { LocalFileStorage } from '@tidu/platform';
import type { UploadedFile } from '../../enterprises/runs/start-import';
import {
  outcomeOf,
  TestAccounts,
  viewerOf,
  type TestOrganisation,
} from '../organisations/testing/test-accounts';
import { ClaimReviews } from './claim-reviews';
import { ConfirmClaim } from './confirm-claim';
import { OwnClaims } from './own-claims';
import { PROOF_MAX_BYTES } from './receive-proof';

jest.setTimeout(60_000);

const PDF = Buffer.from('%PDF-1.7\n营业执照');
const CODES = '0123456789ABCDEFGHJKLMNPQRTUWXY';

async function* inPieces(content: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

async function* upload(
  content: Buffer = PDF,
  { field = 'proof', fileName = 'C:\\扫描\\执照.pdf', times = 1, size = 3 } = {},
): AsyncGenerator<UploadedFile> {
  for (let file = 0; file < times; file += 1) {
    yield { field, fileName, content: inPieces(content, size) };
  }
}

describe('claims', () => {
  let accounts: TestAccounts;
  let home: string;
  let own: OwnClaims;
  let reviews: ClaimReviews;
  let yuecheng: TestOrganisation;
  let handler: Member;
  let other: Member;
  let city: Member;
  let separateCity: Member;
  let province: Member;
  let codes = 0;

  beforeAll(async () => {
    accounts = await TestAccounts.create();
    home = await mkdtemp(join(tmpdir(), 'tidu-claims-'));
    const { database, directory, record } = accounts;
    const storage = new LocalFileStorage(home);
    const store = new ClaimStore();
    own = new OwnClaims(database, store, storage, directory, record);
    const confirm = new ConfirmClaim(store, new OrganisationStore(), new MembershipStore());
    reviews = new ClaimReviews(database, store, confirm, storage, directory, record);
    yuecheng = await accounts.office('county', '330602', '越城区经信局');
    handler = await accounts.member(yuecheng, '越城经办', 'handler');
    const officer = async (level: 'county' | 'city' | 'province', place: string) =>
      accounts.member(await accounts.office(level, place, `${place} 局`), place, 'approver');
    other = await officer('county', '330603');
    city = await officer('city', '330600');
    separateCity = await officer('city', '441900');
    province = await officer('province', '330000');
  }, 60_000);

  afterAll(async () => {
    await accounts.drop();
    await rm(home, { recursive: true });
  });

  const nextCode = () => {
    codes += 1;
    const tail = `${CODES[Math.floor(codes / 31)]}${CODES[codes % 31]}`;
    return `91330602MA288XXX${tail}`;
  };
  const asked = (change: object = {}) => ({
    ...{ creditCode: nextCode(), name: '越城新材', division: '330602' },
    ...change,
  });
  const make = (viewer: Member, change: object = {}): Promise<ClaimView> =>
    runAs(viewer, () => own.make(asked(change), upload()));
  const outcomeOfMaking = (
    viewer: Member,
    change: object,
    files: AsyncIterable<UploadedFile> = upload(),
  ) => outcomeOf(viewer, () => own.make(asked(change), files));
  const decide = (viewer: Member, id: string, decision: DecideClaim = { outcome: 'confirmed' }) =>
    outcomeOf(viewer, () => reviews.decide(id, decision));
  const stored = () => readdir(join(home, 'storage', 'claims')).catch(() => []);
  const listed = async (viewer: Member, query: object = {}) =>
    (await runAs(viewer, () => reviews.list({ limit: 200, ...query }))).items.map(({ id }) => id);
  const newcomer = () => accounts.newcomer('申请人');

  it('keep their proof, and say who decides', async () => {
    const claimant = await newcomer();
    const claim = await make(claimant, { creditCode: ' 9133 0602 ma288xxx00 ' });
    expect(claim).toMatchObject({
      creditCode: '91330602MA288XXX00',
      divisionName: '浙江省 绍兴市 越城区',
      claimant: { id: claimant.account, name: '申请人' },
      ...{ status: 'open', proofName: '执照.pdf', proofBytes: PDF.length },
      ...{ enterpriseId: null, officeName: '越城区经信局' },
    });
    expect(await runAs(claimant, () => own.list())).toEqual([claim]);
    const proof = await runAs(handler, () => reviews.openProof(claim.id));
    expect([proof.type, proof.name]).toEqual(['application/pdf', '执照.pdf']);
    expect(await buffer(proof.stream)).toEqual(PDF);
    expect(await accounts.trailOf(claim.id)).toEqual(['claim.make', 'claim.proof']);
  });

  it('are seen by the offices of the place and by nobody else', async () => {
    const claim = await make(await newcomer());
    for (const viewer of [handler, city, province]) {
      expect(await listed(viewer)).toContain(claim.id);
      expect(await outcomeOf(viewer, () => reviews.get(claim.id))).toBe('done');
    }
    for (const viewer of [other, separateCity, await newcomer()]) {
      expect(await listed(viewer)).toEqual([]);
      expect(await outcomeOf(viewer, () => reviews.get(claim.id))).toBe('resource.not-found');
      expect(await outcomeOf(viewer, () => reviews.openProof(claim.id))).toBe('resource.not-found');
      expect(await decide(viewer, claim.id)).toBe('resource.not-found');
    }
  });

  it('of a city with an authority of its own are not seen by its province', async () => {
    const claim = await make(await newcomer(), { division: '330212' });
    expect(await listed(province)).not.toContain(claim.id);
    expect(claim.officeName).toBeNull();
  });

  it('are decided on by the office of the place alone, those above it see them only', async () => {
    const claim = await make(await newcomer());
    expect(await decide(city, claim.id)).toBe('state.not-allowed');
    expect(await decide(province, claim.id)).toBe('state.not-allowed');
    expect(await decide(handler, claim.id)).toBe('done');
  });

  it('in a city without counties are decided on by the office of the city', async () => {
    const claim = await make(await newcomer(), { division: '441900' });
    expect(await decide(separateCity, claim.id)).toBe('done');
  });

  it('that are confirmed make an enterprise known, with the claimant as its administrator', async () => {
    const claimant = await newcomer();
    const { id, creditCode } = await make(claimant, { name: '越城泵业有限公司' });
    const view = await runAs(handler, () => reviews.decide(id, { outcome: 'confirmed' }));
    expect(view).toMatchObject({ status: 'confirmed', grounds: null });
    const row = await accounts.ask(
      `SELECT m.roles, o.kind, n.name, m.granted_by AS by, e.credit_code_check AS check
       FROM enterprise e JOIN organisation o ON o.enterprise_id = e.id
       JOIN enterprise_name n ON n.enterprise_id = e.id AND n.valid_until IS NULL
       JOIN membership m ON m.organisation_id = o.id WHERE e.credit_code = $1 AND e.id = $2
         AND m.account_id = $3 AND e.division_code = '330602'`,
      [creditCode, view.enterpriseId, claimant.account],
    );
    expect(row).toMatchObject({
      ...{ roles: ['enterpriseAdministrator'], kind: 'enterprise', name: '越城泵业有限公司' },
      ...{ by: handler.account, check: readCreditCode(creditCode)?.check },
    });
    expect(await accounts.trailOf(id)).toEqual(['claim.make', 'claim.decide']);
    expect(
      await outcomeOfMaking(
        viewerOf(claimant.account, await organisationOf(view), ['enterpriseAdministrator']),
        { creditCode },
      ),
    ).toBe('state.not-allowed');
    // A second claimant joins the same organisation, of which the office is told.
    const second = await make(await newcomer(), { creditCode });
    expect(second.claimed).toBe(false);
    expect(await runAs(handler, () => reviews.get(second.id))).toMatchObject({ claimed: true });
    expect(await decide(handler, second.id)).toBe('done');
    expect(await claimedOnTrail(id)).toEqual({ claimed: 'false' });
    expect(await claimedOnTrail(second.id)).toEqual({ claimed: 'true' });
    expect(
      await accounts.ask(
        `SELECT count(*)::int AS members FROM membership m JOIN organisation o
         ON o.id = m.organisation_id WHERE o.enterprise_id = $1`,
        [view.enterpriseId],
      ),
    ).toEqual({ members: 2 });
  });

  const claimedOnTrail = (id: string) =>
    accounts.ask(
      `SELECT detail::json ->> 'claimed' AS claimed FROM audit_entry
       WHERE act = 'claim.decide' AND subject = $1`,
      [id],
    );

  const organisationOf = async ({ enterpriseId }: ClaimView): Promise<TestOrganisation> => {
    const row = await accounts.ask<{ id: string }>(
      `SELECT id FROM organisation WHERE enterprise_id = $1`,
      [enterpriseId],
    );
    const place = { level: null, division: null, enterprise: enterpriseId };
    return { id: row?.id ?? '', kind: 'enterprise', ...place };
  };

  it('of a known enterprise go to the office of its place, whatever the claimant says', async () => {
    const creditCode = nextCode();
    await accounts.enterprise('柯桥纺织', creditCode, '330603');
    const claim = await make(await newcomer(), { creditCode });
    expect(claim.divisionCode).toBe('330603');
    expect(await decide(handler, claim.id)).toBe('resource.not-found');
    expect(await decide(other, claim.id)).toBe('done');
    const names = await accounts.ask<{ name: string }>(
      `SELECT name FROM enterprise WHERE credit_code = $1`,
      [creditCode],
    );
    expect(names?.name).toBe('柯桥纺织');
  });

  it('of an enterprise that has moved meanwhile are not confirmed', async () => {
    const creditCode = nextCode();
    const claim = await make(await newcomer(), { creditCode });
    await accounts.enterprise('迁出企业', creditCode, '330603');
    expect(await decide(handler, claim.id)).toBe('state.not-allowed');
    expect(await decide(handler, claim.id, { outcome: 'refused', grounds: '已迁出' })).toBe('done');
  });

  it('of one of the three administrators are not confirmed', async () => {
    const platform = await accounts.organisation('platform', '平台');
    const administrator = await accounts.member(platform, '系统甲', 'systemAdministrator');
    const { id } = await make(administrator);
    expect(await decide(handler, id)).toBe('role.conflict; roles administrator-stands-alone');
    expect(await decide(handler, id, { outcome: 'refused', grounds: '管理员' })).toBe('done');
  });

  it('are refused with grounds, which the claimant reads', async () => {
    const claimant = await newcomer();
    const { id } = await make(claimant);
    for (const grounds of [undefined, '  ']) {
      expect(
        await decide(handler, id, {
          outcome: 'refused',
          ...(grounds !== undefined && { grounds }),
        }),
      ).toBe('request.invalid; grounds required');
    }
    expect(await decide(handler, id, { outcome: 'refused', grounds: '执照不清晰' })).toBe('done');
    expect((await runAs(claimant, () => own.list()))[0]).toMatchObject({
      ...{ status: 'refused', grounds: '执照不清晰', enterpriseId: null },
    });
    // It can be claimed again.
    expect(await outcomeOf(claimant, () => make(claimant))).toBe('done');
  });

  it('are decided on once, also by two at once', async () => {
    const { id } = await make(await newcomer());
    const colleague = await accounts.member(yuecheng, '越城审批', 'approver');
    const outcomes = await Promise.all([
      decide(handler, id),
      decide(colleague, id, { outcome: 'refused', grounds: '重复' }),
      decide(handler, id),
    ]);
    expect(outcomes.sort()).toEqual(['done', 'state.not-allowed', 'state.not-allowed']);
  });

  it('are not decided on by the claimant, nor by whoever stands in for the claimant', async () => {
    const { id } = await make(handler);
    const colleague = await accounts.member(yuecheng, '越城代理', 'inspector');
    const substitute: Member = { ...colleague, principal: handler.account, roles: ['handler'] };
    expect(await decide(handler, id)).toBe('state.not-allowed');
    expect(await decide(substitute, id)).toBe('state.not-allowed');
    expect(await listed(handler)).not.toContain(id);
  });

  it('are withdrawn by the claimant while they are open', async () => {
    const claimant = await newcomer();
    const { id, creditCode } = await make(claimant);
    expect(await outcomeOfMaking(claimant, { creditCode })).toBe('state.not-allowed');
    expect(await outcomeOf(await newcomer(), () => own.withdraw(id))).toBe('resource.not-found');
    expect(await outcomeOf(handler, () => own.withdraw(id))).toBe('resource.not-found');
    expect(await outcomeOf(claimant, () => own.withdraw(id))).toBe('done');
    expect(await outcomeOf(claimant, () => own.withdraw(id))).toBe('state.not-allowed');
    expect(await decide(handler, id)).toBe('state.not-allowed');
    expect(await outcomeOfMaking(claimant, { creditCode })).toBe('done');
  });

  it('keep their proof no longer once they are withdrawn', async () => {
    const claimant = await newcomer();
    const { id } = await make(claimant);
    expect(await stored()).toContain(id);
    expect(await outcomeOf(claimant, () => own.withdraw(id))).toBe('done');
    expect(await stored()).not.toContain(id);
    expect(await outcomeOf(handler, () => reviews.openProof(id))).toBe('state.not-allowed');
  });

  it('of one enterprise are one an account, also of two at once', async () => {
    const claimant = await newcomer();
    const creditCode = nextCode();
    const before = (await stored()).length;
    const outcomes = await Promise.all([1, 2].map(() => outcomeOfMaking(claimant, { creditCode })));
    expect(outcomes.sort()).toEqual(['done', 'state.not-allowed']);
    expect(await stored()).toHaveLength(before + 1);
  });

  it('wait ten at a time, so that nobody fills the disk', async () => {
    const claimant = await newcomer();
    for (let made = 0; made < 10; made += 1) await make(claimant);
    expect(await outcomeOfMaking(claimant, {})).toBe('state.not-allowed');
  });

  it('wait ten at a time also when many are made at once', async () => {
    const claimant = await newcomer();
    const before = (await stored()).length;
    const outcomes = await Promise.all(
      Array.from({ length: 16 }, () => outcomeOfMaking(claimant, {})),
    );
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(10);
    expect(new Set(outcomes)).toEqual(new Set(['done', 'state.not-allowed']));
    expect(await stored()).toHaveLength(before + 10);
  });

  it('are twenty a day, however many are withdrawn', async () => {
    const claimant = await newcomer();
    for (let made = 0; made < 20; made += 1) {
      const { id } = await make(claimant);
      await runAs(claimant, () => own.withdraw(id));
    }
    expect(await outcomeOfMaking(claimant, {})).toBe('state.not-allowed');
    await accounts.ask(
      `UPDATE enterprise_claim SET created_at = now() - interval '25 hours' WHERE account_id = $1`,
      [claimant.account],
    );
    expect(await outcomeOfMaking(claimant, {})).toBe('done');
  });

  it.each<[string, object, (() => AsyncIterable<UploadedFile>) | undefined, string]>([
    [
      'a credit code of another shape',
      { creditCode: '330602' },
      undefined,
      'request.invalid; creditCode shape',
    ],
    [
      'a place that is not known',
      { division: '339999' },
      undefined,
      'request.invalid; division unknown',
    ],
    [
      'a city that has counties',
      { division: '330600' },
      undefined,
      'request.invalid; division county',
    ],
    ['no file', {}, () => upload(PDF, { times: 0 }), 'request.invalid; proof required'],
    ['two files', {}, () => upload(PDF, { times: 2 }), 'request.invalid; proof one-file'],
    [
      'a strange field',
      {},
      () => upload(PDF, { field: 'x' }),
      'request.invalid; x whitelistValidation',
    ],
    [
      'a page that says to be a PDF',
      {},
      () => upload(Buffer.from('<html>%PDF-'), {}),
      'request.invalid; proof type',
    ],
    ['an empty file', {}, () => upload(Buffer.alloc(0)), 'request.invalid; proof type'],
    [
      'a file that is too large',
      {},
      () => upload(Buffer.concat([PDF, Buffer.alloc(PROOF_MAX_BYTES)]), { size: 1_000_000 }),
      'request.too-large; proof max-bytes',
    ],
  ])('are not made with %s, and keep nothing', async (_, change, files, outcome) => {
    const before = await stored();
    expect(await outcomeOfMaking(await newcomer(), change, files?.())).toBe(outcome);
    expect(await stored()).toEqual(before);
  });

  it('are the same page by page, and only of a status when asked', async () => {
    const whole = await listed(handler);
    const paged: string[] = [];
    let after: string | undefined;
    do {
      const page = await runAs(handler, () =>
        reviews.list({ limit: 4, ...(after ? { after } : {}) }),
      );
      paged.push(...page.items.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(paged).toEqual(whole);
    expect(whole.length).toBeGreaterThan(8);
    const open = await listed(handler, { status: 'open' });
    expect(open.length).toBeGreaterThan(0);
    expect(open.length).toBeLessThan(whole.length);
    const cursor = Buffer.from(JSON.stringify(['2026-13-45T00:00:00.000Z', handler.account]));
    expect(
      await outcomeOf(handler, () =>
        reviews.list({ limit: 4, after: cursor.toString('base64url') }),
      ),
    ).toBe('request.invalid; after cursor');
  });
});
