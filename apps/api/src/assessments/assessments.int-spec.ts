import type {
  EnterprisePage,
  EvaluationView,
  GapListView,
  LadderView,
  ProblemView,
  WhatIfInputs,
  WhatIfView,
} from '@tidu/contracts';
import { ApiBench } from '../testing/api-bench';

const PACK = 'CN-GRADIENT-2026/little-giant';
const QUERY = { pack: PACK, procedure: 'recognition', asOf: '2022-06-30' };

let api: ApiBench;
let path: string;

beforeAll(async () => {
  api = await ApiBench.open({ demo: true });
  const { body } = await api.get<EnterprisePage>('/enterprises', { limit: '200' });
  // One whose figures of all three years are known.
  for (const { id } of body.items) {
    path = `/enterprises/${id}`;
    const { required } = (await api.get<EvaluationView>(`${path}/assessment`, QUERY)).body;
    if (required.met >= 3 && required.unmet >= 1) break;
  }
}, 60_000);

afterAll(() => api.close());

const assess = async (query: Record<string, string> = QUERY) =>
  (await api.get<EvaluationView>(`${path}/assessment`, query)).body;

describe('the assessment of an enterprise', () => {
  it('explains each item with value, limit, article, evidence and source', async () => {
    const view = await assess();
    expect(view).toMatchObject({ pack: PACK, verdict: 'unmet', outsideEffectiveDates: true });
    expect(view.required.met + view.required.unmet + view.required.open).toBe(18);
    const revenue = view.items.find(({ criterion }) => criterion === 'revenue');
    expect(revenue?.limits).toMatchObject([{ indicator: 'revenue', is: '>=', value: 5000 }]);
    expect(revenue?.distance).toBeCloseTo((revenue?.value as number) - 5000, 4);
    expect(revenue?.sources).toMatchObject([{ indicator: 'revenue', year: 2021 }]);
    expect(revenue?.sentence.zh).toContain('工信部企业〔2026〕2号');
    const growth = view.items.find(({ criterion }) => criterion === 'revenueCagr2y');
    expect(growth?.sources.map(({ year }) => year)).toEqual([2021, 2019]);
    expect(view.items.every((item) => item.sentence.en && item.evidence.zh)).toBe(true);
  });

  it('says what makes the size of the enterprise, or what is missing', async () => {
    const { size } = (await assess()).enterprise;
    expect(size.title.zh).not.toBe('');
    expect(size.grounds.zh).toMatch(/划型|300号/);
  });

  it('works under every pack and procedure of the library', async () => {
    const packs = await api.get<{ id: string; procedures: string[] }[]>('/rule-packs');
    for (const { id, procedures } of packs.body) {
      for (const procedure of procedures) {
        const view = await assess({ ...QUERY, pack: id, procedure });
        expect([id, view.items.length > 0]).toEqual([id, true]);
        const gaps = await api.get<GapListView>(`${path}/gaps`, { ...QUERY, pack: id, procedure });
        expect([id, gaps.status, gaps.body.verdict]).toEqual([id, 200, view.verdict]);
      }
    }
  });

  it.each([
    [{ ...QUERY, pack: 'CN-1999/x' }, 'pack', 'pack.unknown'],
    [{ ...QUERY, pack: 'constructor' }, 'pack', 'matches'],
    [
      { ...QUERY, pack: 'CN-TECH-SME-2017/tech-sme', procedure: 'review' },
      'procedure',
      'procedure.unknown',
    ],
    [{ ...QUERY, asOf: '2022-13-01' }, 'asOf', 'isDateString'],
    [{ pack: PACK, procedure: 'recognition' }, 'asOf', 'isDateString'],
    [{ ...QUERY, asof: '2022-01-01' }, 'asof', 'whitelistValidation'],
  ])('refuses %p by field and rule', async (query, field, rule) => {
    const { status, body } = await api.get<ProblemView>(`${path}/assessment`, query);
    expect(status).toBe(400);
    expect(body.errors?.[0]).toMatchObject({ path: field, rule });
  });

  it('is not found for nobody', async () => {
    const nobody = '/enterprises/00000000-0000-4000-8000-000000000000';
    for (const route of ['assessment', 'gaps', 'ladder', 'what-if-inputs']) {
      const query: Record<string, string> = route === 'ladder' ? {} : QUERY;
      expect((await api.get(`${nobody}/${route}`, query)).status).toBe(404);
    }
  });
});

describe('the ladder of an enterprise', () => {
  it('has four tiers, each with its pack, verdict and counts', async () => {
    const { body } = await api.get<LadderView>(`${path}/ladder`, { asOf: '2026-06-30' });
    expect(body.steps.map(({ tier, pack }) => [tier, pack?.id])).toEqual([
      ['innovative', 'CN-GRADIENT-2022/innovative'],
      ['specialised', 'CN-GRADIENT-2026/specialised'],
      ['little-giant', PACK],
      ['champion', 'CN-CHAMPION-2023/champion'],
    ]);
    for (const { verdict, required, grounds } of body.steps) {
      expect(verdict).not.toBeNull();
      expect((required?.met ?? 0) + (required?.unmet ?? 0) + (required?.open ?? 0)).toBeGreaterThan(
        5,
      );
      expect(grounds).toHaveLength(1);
    }
  });

  it('says why no pack applies where none does', async () => {
    const { body } = await api.get<LadderView>(`${path}/ladder`, { asOf: '2010-01-01' });
    expect(body.steps[1]).toMatchObject({ pack: null, verdict: null });
    expect(body.steps[1]?.reason?.zh).toMatch(/2010-01-01/);
  });

  it('is that of today when no day is given', async () => {
    expect((await api.get<LadderView>(`${path}/ladder`)).body.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

describe('a what-if', () => {
  const tryChanges = async <T = WhatIfView>(changes: unknown) =>
    api.post<T>(`${path}/what-if`, { ...QUERY, changes }, null);

  it('offers the figures that the pack reads, with their present values', async () => {
    const { body } = await api.get<WhatIfInputs>(`${path}/what-if-inputs`, QUERY);
    const find = (indicator: string, year: number | null) =>
      body.inputs.find((input) => input.indicator === indicator && input.year === year);
    expect(find('revenue', 2021)?.value).toBeGreaterThan(0);
    expect(find('revenue', 2021)?.criteria).toEqual(
      expect.arrayContaining(['revenue', 'mainRevenueRatio', 'revenueCagr2y']),
    );
    expect(find('totalLiabilities', 2021)?.criteria).toEqual(['debtRatio']);
    expect(find('developmentEvalScore', 2022)).toMatchObject({ min: 0, max: 100 });
    expect(find('classIIpCount', null)).toMatchObject({ type: 'integer', value: null });
    expect(body.inputs.some(({ indicator }) => indicator === 'debtRatio')).toBe(false);
  });

  it('shows before and after, and stores nothing', async () => {
    const changes = [
      { indicator: 'classIIpCount', year: null, value: 4 },
      { indicator: 'revenue', year: 2021, value: 100 },
    ];
    const { status, body } = await tryChanges(changes);
    expect(status).toBe(200);
    const statusOf = (view: EvaluationView, id: string) =>
      view.items.find(({ criterion }) => criterion === id);
    expect(statusOf(body.before, 'classIIpCount')?.status).toBe('unknown');
    expect(statusOf(body.after, 'classIIpCount')?.status).toBe('met');
    expect(statusOf(body.after, 'revenue')).toMatchObject({
      status: 'unmet',
      value: 100,
      sources: [],
    });
    expect(body.changed).toContain('classIIpCount');
    expect(await assess()).toEqual(body.before);
    const kept = await api.database.read((tx) =>
      tx.query<unknown[]>(`SELECT FROM answered_request`),
    );
    expect(kept).toEqual([]);
  });

  it('takes a figure as not known when it is null', async () => {
    const { body } = await tryChanges([{ indicator: 'revenue', year: 2021, value: null }]);
    const revenue = body.after.items.find(({ criterion }) => criterion === 'revenue');
    expect(revenue?.status).toBe('unknown');
  });

  it('changes nothing without a change', async () => {
    const { body } = await tryChanges([]);
    expect(body.changed).toEqual([]);
    expect(body.after).toEqual(body.before);
  });

  it.each<[string, unknown, string, string]>([
    [
      'an unknown indicator',
      { indicator: 'turnover', year: 2021, value: 1 },
      'changes.0.value',
      'fact.unknown-indicator',
    ],
    [
      'a derived one',
      { indicator: 'debtRatio', year: 2021, value: 1 },
      'changes.0.value',
      'fact.derived-indicator',
    ],
    [
      'a name of a prototype',
      { indicator: 'constructor', year: null, value: 1 },
      'changes.0.value',
      'fact.unknown-indicator',
    ],
    [
      '__proto__',
      { indicator: '__proto__', year: null, value: 1 },
      'changes.0.indicator',
      'matches',
    ],
    [
      'a text for a number',
      { indicator: 'revenue', year: 2021, value: '1' },
      'changes.0.value',
      'fact.type',
    ],
    [
      'a series without year',
      { indicator: 'revenue', year: null, value: 1 },
      'changes.0.year',
      'fact.year',
    ],
    [
      'a point with a year',
      { indicator: 'ownBrand', year: 2021, value: true },
      'changes.0.year',
      'fact.year',
    ],
    [
      'a score above its range',
      { indicator: 'developmentEvalScore', year: 2022, value: 101 },
      'changes.0.value',
      'fact.range',
    ],
    ['no indicator', { year: null, value: 1 }, 'changes.0.indicator', 'matches'],
    [
      'an unknown field',
      { indicator: 'ownBrand', year: null, value: true, by: 'me' },
      'changes.0.by',
      'whitelistValidation',
    ],
  ])('refuses %s by field and rule', async (_what, change, field, rule) => {
    const { status, body } = await tryChanges<ProblemView>([change]);
    expect(status).toBe(400);
    expect(body.errors?.[0]).toMatchObject({ path: field, rule });
  });

  it.each([
    ['nested without end', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['objects without end', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    ['a number beyond all', '1e999'],
    ['a prototype', '{"__proto__":{"admin":true}}'],
  ])('refuses a hostile value as the caller’s fault: %s', async (_what, value) => {
    const answer = await api.as(api.ministry).send('POST', `${path}/what-if`, {
      body: `{"pack":"${PACK}","procedure":"recognition","asOf":"2022-06-30","changes":[{"indicator":"revenue","year":2021,"value":${value}}]}`,
    });
    expect(answer.statusCode).toBe(400);
    expect((JSON.parse(answer.body) as ProblemView).code).toBe('request.invalid');
  });

  it('takes no more changes than its limit, and only a list', async () => {
    const many = Array.from({ length: 201 }, () => ({
      indicator: 'ownBrand',
      year: null,
      value: true,
    }));
    expect((await tryChanges(many)).status).toBe(400);
    expect((await tryChanges('none')).status).toBe(400);
  });
});

describe('the gap list of an enterprise', () => {
  it('has the smallest changes that turn the verdict, in words', async () => {
    const { body } = await api.get<GapListView>(`${path}/gaps`, QUERY);
    expect(body.verdict).toBe('unmet');
    expect(body.unmet.length).toBeGreaterThan(0);
    expect(body.open.map(({ criterion }) => criterion)).toContain('classIIpCount');
    expect(body.sets.length + body.blockers.length).toBeGreaterThan(0);
    for (const { changes } of body.sets) {
      for (const { text } of changes) expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('names for each change what it is needed for, and its amount', async () => {
    const { body: page } = await api.get<EnterprisePage>('/enterprises', { limit: '40' });
    const lists: GapListView[] = [];
    for (const { id } of page.items) {
      lists.push((await api.get<GapListView>(`/enterprises/${id}/gaps`, QUERY)).body);
    }
    const changes = lists.flatMap(({ sets }) => sets.flatMap((set) => set.changes));
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every(({ neededFor }) => neededFor.length > 0)).toBe(true);
    const amount = changes.find(({ delta, unit }) => delta !== null && unit === '万元');
    expect(amount?.text.zh).toMatch(/^20\d\d年.+ [+−][\d,.]+ 万元（.+ → .+）$/);
    const sets = lists.flatMap((list) => list.sets);
    expect(sets.every(({ asOf, batchYear }) => asOf.startsWith(String(batchYear)))).toBe(true);
    expect(sets.every(({ verdict }) => verdict !== ('unmet' as string))).toBe(true);
  });
});

describe('the sheet of an assessment', () => {
  const download = (file: string, query: Record<string, string> = {}) =>
    api
      .as(api.ministry)
      .send(
        'GET',
        `${path}/assessment/${file}?${new URLSearchParams({ ...QUERY, ...query }).toString()}`,
      );

  it('is a Markdown text in either language or both, the same each time', async () => {
    const { name } = (await assess()).enterprise;
    for (const language of ['zh', 'en', 'both']) {
      const answer = await download('sheet.md', { language });
      expect(answer.headers['content-type']).toBe('text/markdown; charset=utf-8');
      expect(answer.headers['content-disposition']).toContain(encodeURIComponent(name));
      expect(answer.body).toContain(name);
      expect((await download('sheet.md', { language })).body).toBe(answer.body);
    }
  });

  it('is a PDF, the same bytes each time', async () => {
    for (const language of ['zh', 'en']) {
      const answer = await download('sheet.pdf', { language });
      expect(answer.headers['content-type']).toBe('application/pdf');
      expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
      const again = await download('sheet.pdf', { language });
      expect(again.rawPayload.equals(answer.rawPayload)).toBe(true);
    }
  });

  it.each([
    ['sheet.pdf', { language: 'both' }],
    ['sheet.md', { language: 'fr' }],
    ['sheet.pdf', { pack: 'CN-1999/x' }],
    ['sheet.pdf', { language: '../../etc/passwd' }],
  ])('is refused as %s with %p', async (file, query) => {
    expect((await download(file, query as Record<string, string>)).statusCode).toBe(400);
  });

  it('is not found in another format', async () => {
    expect((await download('sheet.docx')).statusCode).toBe(404);
  });
});
