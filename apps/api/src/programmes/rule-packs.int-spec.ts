import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  LibraryPackView,
  ProblemView,
  ProgrammeView,
  RulePackDifferenceView,
  RulePackDraftDetail,
  RulePackDraftPage,
  RulePackDraftView,
  RulePackVersionView,
  RulePackView,
  RuleSelectionView,
} from '@tidu/contracts';
import { ApiBench } from '../testing/api-bench';

const LITTLE_GIANT = 'CN-GRADIENT-2026/little-giant';
const FORMER = 'CN-GRADIENT-2022/little-giant';
const SOURCE = join(__dirname, '../../../../seeds/rule-packs', `${LITTLE_GIANT}.yaml`);

let api: ApiBench;

beforeAll(async () => {
  api = await ApiBench.open({ demo: false });
}, 60_000);

afterAll(() => api.close());

describe('the rule library', () => {
  const list = async (query: Record<string, string> = {}) =>
    (await api.get<LibraryPackView[]>('/rule-packs', query)).body;

  it('lists every pack with its version, from the lowest tier up', async () => {
    const packs = await list();
    expect(packs).toHaveLength(10);
    expect(packs[0]?.tier).toBe('tech-sme');
    expect(packs.at(-1)?.id).toBe('CN-CHAMPION-2023/champion');
    expect(packs.every(({ hash, versions }) => /^[0-9a-f]{64}$/.test(hash) && versions === 1)).toBe(
      true,
    );
    const littleGiants = packs.filter(({ tier }) => tier === 'little-giant');
    expect(littleGiants.map(({ id }) => id)).toEqual([LITTLE_GIANT, FORMER]);
    expect(littleGiants[0]?.confirmedCriteria).toBeGreaterThan(0);
  });

  it('is searched by words of packs and criteria, by tier and by day', async () => {
    const found = await list({ q: '研发费用 1200' });
    expect(found.map(({ id }) => id)).toContain(LITTLE_GIANT);
    const own = found.find(({ id }) => id === LITTLE_GIANT);
    expect(own?.matches.map(({ id }) => id)).toContain('rdExpenseSum2y');
    expect(await list({ q: '不存在的词' })).toEqual([]);
    expect((await list({ tier: 'champion' })).map(({ tier }) => tier)).toEqual(['champion']);
    const before = await list({ inForceOn: '2023-06-30', tier: 'little-giant' });
    expect(before.map(({ id }) => id)).toEqual([FORMER]);
  });

  it('shows a pack as a rule book whose chapters hold every item once', async () => {
    for (const { id, procedures } of await list()) {
      for (const procedure of procedures) {
        const { status, body } = await api.get<RulePackView>(`/rule-packs/${id}`, { procedure });
        expect(status).toBe(200);
        const inGroups = body.groups.flatMap(({ items }) => items);
        expect([...inGroups].sort()).toEqual(body.items.map((item) => item.id).sort());
        expect(body.items.every(({ requirement }) => requirement.zh && requirement.en)).toBe(true);
        for (const { points, dimension } of body.score?.dimensions.map((one) => ({
          points: one.of,
          dimension: one.id,
        })) ?? []) {
          const items = body.items.filter((item) => item.dimension === dimension);
          const sum = items.reduce((total, item) => total + (item.points?.of ?? 0), 0);
          expect([id, dimension, sum]).toEqual([id, dimension, points]);
        }
      }
    }
  });

  it('tells parts, bands, limits and evidence of items', async () => {
    const { body } = await api.get<RulePackView>('/rule-packs/CN-GRADIENT-2022/innovative');
    const item = (id: string) => body.items.find((one) => one.id === id);
    expect(item('scoreOrDirect')?.parts).toEqual([
      'directSciTechAward3y',
      'directHonour',
      'directRdInstitution',
      'directEquity3y',
    ]);
    expect(item('scoreOrDirect')?.limits[0]).toMatchObject({ indicator: 'score', value: 60 });
    expect(item('directEquity3y')).toMatchObject({ role: 'part', limits: [{ value: 500 }] });
    expect(item('scoreRdExpenseRatio')?.points?.columns[0]?.rows[0]).toEqual({
      condition: { zh: '≥ 5 %', en: '≥ 5 %' },
      points: 20,
    });
    expect(item('scoreRdExpenseRatio')?.evidence.zh).not.toBe('');
  });

  it('keeps the versions of a pack', async () => {
    const path = `/rule-packs/${LITTLE_GIANT}`;
    const { body: versions } = await api.get<RulePackVersionView[]>(`${path}/versions`);
    expect(versions).toMatchObject([{ current: true }]);
    const hash = versions[0]?.hash ?? '';
    expect((await api.get<RulePackView>(path, { hash })).body.current).toBe(true);
  });

  it.each([
    ['/rule-packs/CN-1999/x', {}, 404],
    ['/rule-packs/CN-1999/x/versions', {}, 404],
    ['/rule-packs/CN%00/x', {}, 404],
    ['/rule-packs/CN%00/x/versions', {}, 404],
    [`/rule-packs/${LITTLE_GIANT}`, { hash: '0'.repeat(64) }, 404],
    [`/rule-packs/${LITTLE_GIANT}`, { hash: "' OR 1=1" }, 400],
    [`/rule-packs/${LITTLE_GIANT}`, { procedure: 'guess' }, 400],
    ['/rule-packs/CN-TECH-SME-2017/tech-sme', { procedure: 'review' }, 400],
    ['/rule-packs', { inForceOn: '2022-02-30' }, 400],
    ['/rule-packs', { order: 'hash' }, 400],
    ['/rule-pack-differences', { from: FORMER, to: 'CN-1999/x' }, 400],
    ['/rule-pack-differences', { from: FORMER, to: `${LITTLE_GIANT}@${'0'.repeat(64)}` }, 400],
    ['/rule-pack-differences', { from: FORMER, to: '__proto__' }, 400],
    ['/rule-pack-differences', { from: FORMER }, 400],
    ['/rule-pack-drafts/00000000-0000-4000-8000-000000000000', {}, 404],
    ['/rule-selection', { tier: 'little-giant', procedure: 'review' }, 400],
  ])('answers %s %p with %i', async (path, query, status) => {
    const { body } = await api.get<ProblemView>(path, query);
    expect(body.status).toBe(status);
    expect(body.message.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(body.message.en).toMatch(/[a-z]{3}/);
  });

  it('publishes the schema of its format', async () => {
    const { body } = await api.get<{ $schema: string }>('/rule-pack-schema');
    expect(body.$schema).toContain('json-schema.org');
  });
});

describe('the difference of two packs', () => {
  it('shows what changed for little giants from 2022 to 2026', async () => {
    const { body } = await api.get<RulePackDifferenceView>('/rule-pack-differences', {
      from: FORMER,
      to: LITTLE_GIANT,
    });
    const item = (id: string) => body.items.find(({ criterion }) => criterion === id);
    expect(item('mainRevenueRatio')).toMatchObject({
      change: 'changed',
      limits: [{ from: 70, to: 90 }],
    });
    expect(item('debtRatio')?.limits).toMatchObject([{ from: 70, to: 75 }]);
    expect(item('classIIpCount')?.limits).toMatchObject([{ from: 2, to: 4 }]);
    expect(item('ownBrand')?.change).toBe('removed');
    expect(item('revenueCagr2y')?.change).toBe('added');
    expect(item('segmentYears')?.change).toBe('same');
    const { same, changed, added, removed } = body.counts;
    expect(same + changed + added + removed).toBe(body.items.length);
  });

  it('is none between a pack and itself', async () => {
    const { body } = await api.get<RulePackDifferenceView>('/rule-pack-differences', {
      from: LITTLE_GIANT,
      to: `${LITTLE_GIANT}@${await hashOf(LITTLE_GIANT)}`,
    });
    expect(body.counts).toMatchObject({ changed: 0, added: 0, removed: 0 });
  });
});

async function hashOf(id: string): Promise<string> {
  return (await api.get<RulePackView>(`/rule-packs/${id}`)).body.hash;
}

describe('the rule that applies', () => {
  const select = async (query: Record<string, string>) =>
    (await api.get<RuleSelectionView>('/rule-selection', query)).body;

  it('is that of the day, with its grounds', async () => {
    const question = { tier: 'little-giant', procedure: 'recognition' };
    const now = await select({ ...question, date: '2026-04-01' });
    expect(now).toMatchObject({ pack: { id: LITTLE_GIANT }, reason: null });
    expect(now.grounds[0]?.text.zh).toMatch(/[\u4e00-\u9fff]/);
    expect((await select({ ...question, date: '2026-03-31' })).pack?.id).toBe(FORMER);
  });

  it('is none where no rule is known, and says what is missing', async () => {
    const answer = await select({
      tier: 'hidden-champion',
      procedure: 'recognition',
      date: '2026-06-30',
    });
    expect(answer).toMatchObject({ pack: null, grounds: [] });
    expect(answer.reason?.zh).toContain('行政区划');
  });
});

describe('programmes', () => {
  it('name their packs with the one that is meant first', async () => {
    const { body } = await api.get<ProgrammeView[]>('/programmes');
    expect(body[0]?.packs.map(({ id }) => id)).toEqual([LITTLE_GIANT, FORMER]);
  });
});

describe('a draft of a pack', () => {
  let source: string;

  beforeAll(async () => {
    source = await readFile(SOURCE, 'utf8');
  });

  const send = <T>(text: string, name = '试算稿') =>
    api.post<T>('/rule-pack-drafts', { name, source: text });

  it('is kept with its hash, listed, read again, and never current', async () => {
    const changed = source.replace('value: 5000', 'value: 6000');
    const created = await send<RulePackDraftView>(changed, '营收六千万');
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({ id: LITTLE_GIANT, name: '营收六千万' });
    expect(created.body.hash).not.toBe(await hashOf(LITTLE_GIANT));
    const { body: page } = await api.get<RulePackDraftPage>('/rule-pack-drafts');
    expect(page.items.map(({ draftId }) => draftId)).toContain(created.body.draftId);
    const path = `/rule-pack-drafts/${created.body.draftId}`;
    expect((await api.get<RulePackDraftDetail>(path)).body.source).toBe(changed);
    const { body: difference } = await api.get<RulePackDifferenceView>('/rule-pack-differences', {
      from: LITTLE_GIANT,
      to: `draft:${created.body.draftId}`,
    });
    expect(difference.items.filter(({ change }) => change !== 'same')).toMatchObject([
      { criterion: 'revenue', limits: [{ from: 5000, to: 6000 }] },
    ]);
  });

  it('is known to nobody who may not draft or back-test rules', async () => {
    const { body: draft } = await send<RulePackDraftView>(source);
    const office = await api.people.office('ministry', '000000');
    const platform = await api.people.organisation('platform');
    const reader = await api.people.apiToken(api.ministry, ['enterprise.read']);
    const query = new URLSearchParams({ from: LITTLE_GIANT, to: `draft:${draft.draftId}` });
    const url = `/rule-pack-differences?${query.toString()}`;
    const answers = [
      await api.as(null).send('GET', url),
      await api.as(await api.people.newcomer()).send('GET', url),
      await api.as(await api.people.member(platform, 'auditAdministrator')).send('GET', url),
      await api.as(await api.people.member(office, 'inspector')).send('GET', url),
      await api.as(null).send('GET', url, { headers: { authorization: `Bearer ${reader}` } }),
    ];
    for (const { statusCode, body } of answers) {
      const { errors } = JSON.parse(body) as ProblemView;
      expect([statusCode, errors?.[0]]).toMatchObject([400, { path: 'to', rule: 'pack.unknown' }]);
    }
    const handler = await api.people.member(office, 'handler');
    expect((await api.as(handler).send('GET', url)).statusCode).toBe(200);
  });

  it('has the same hash as the pack when it says the same', async () => {
    const { body } = await send<RulePackDraftView>(`# 注释\n${source}`);
    expect(body.hash).toBe(await hashOf(LITTLE_GIANT));
  });

  it.each<[string, (text: string) => string, string]>([
    ['an unknown operator', (text) => text.replace('op: eachYear', 'op: everyYear'), '没有'],
    ['a text for a number', (text) => text.replace('value: 5000', "value: '5000'"), '数字'],
    ['an alias', (text) => text.replace('confirmed: true', 'confirmed: *yes'), '别名'],
    ['brackets without end', () => `criteria: ${'['.repeat(200_000)}`, '嵌套过深'],
    [
      'keys without end',
      () => Array.from({ length: 60_000 }, (_, n) => `k${n}: 1`).join('\n'),
      '过长',
    ],
    ['no YAML', () => 'a: [1', 'YAML'],
    ['nothing', () => '', '应为'],
    ['names of prototypes', (text) => `${text}\n__proto__: { admin: true }\n`, '__proto__'],
    ['a NUL', (text) => text.replace(/title: 优质.*/, 'title: "\\0"'), '无法保存'],
  ])('is refused with line, rule and reason: %s', async (_what, change, reason) => {
    const { status, body } = await send<ProblemView>(change(source));
    expect([status, body.code]).toEqual([422, 'rule-pack.invalid']);
    const [fault] = body.errors ?? [];
    expect(fault?.line).toBeGreaterThan(0);
    expect(fault?.message.zh).toContain(reason);
    expect(fault?.message.en).toMatch(/[a-z]{3}/);
  });

  it('names the line of the fault', async () => {
    const line = source.split('\n').findIndex((text) => text.includes('op: eachYear')) + 1;
    const { body } = await send<ProblemView>(source.replace('op: eachYear', 'op: everyYear'));
    expect(Math.abs((body.errors?.[0]?.line ?? 0) - line)).toBeLessThanOrEqual(1);
  });

  it('is refused when it is too large, or has no name', async () => {
    expect((await send('x'.repeat(1_100_000))).status).toBe(413);
    for (const name of ['', '  ', 'a\0b']) expect((await send(source, name)).status).toBe(400);
  });
});
