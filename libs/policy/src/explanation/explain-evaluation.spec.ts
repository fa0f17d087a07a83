import { compilePack } from '../evaluator/compiled-pack';
import { evaluate } from '../evaluator/evaluate';
import type { Facts } from '../facts/facts';
import type { Procedure, RulePack } from '../packs/pack';
import { buildPack, condition, scored } from '../testing/build-pack';
import { explainEvaluation, type FactSource } from './explain-evaluation';

const AS_OF = '2026-05-10';
const ENTERPRISE = { name: '甲公司', creditCode: '91330602MA2D8XXX5K' };

function explain(
  pack: RulePack,
  facts: Facts,
  procedure: Procedure = 'recognition',
  sourceOf?: (indicator: string, year: number | null) => FactSource | undefined,
) {
  const compiled = compilePack(pack, procedure, 'c0ffee'.repeat(10));
  const evaluation = evaluate(compiled, { facts }, AS_OF);
  const context = { enterprise: ENTERPRISE, subject: { facts }, sourceOf };
  return { evaluation, sheet: explainEvaluation(compiled, evaluation, context) };
}

describe('the head of a sheet', () => {
  const pack = buildPack([
    condition('revenue', { op: 'compare', indicator: 'revenue', is: '>=', value: 5000 }),
    condition('brand', { op: 'is', indicator: 'ownBrand', value: true }),
    condition('key', { op: 'judged', indicator: 'chainKeyLink' }),
    condition('expert', { op: 'manual' }, 'advisory'),
  ]);

  it('counts the required conditions and leaves the advisory ones out', () => {
    const { sheet } = explain(pack, { revenue: { '2025': 4820 }, ownBrand: true });
    expect(sheet.required).toEqual({ met: 1, unmet: 1, open: 1 });
    expect(sheet.verdictSentence).toEqual({
      zh: '不符合条件：必备条件 3 项，达标 1 项，未达标 1 项，待定 1 项',
      en: 'Does not meet the conditions: of 3 required conditions 1 met, 1 unmet, 1 open',
    });
    expect(sheet.pack).toMatchObject({ id: 'TEST-1/tier', shortHash: 'c0ffeec0ffee' });
  });

  it('warns outside the effective dates, and of rules that were not seen', () => {
    const unseen = {
      ...pack,
      criteria: pack.criteria.map((one) => ({ ...one, confirmed: false })),
    };
    const { sheet } = explain(unseen, {});
    expect(sheet.warnings.map(({ code }) => code)).toEqual([
      'outside-effective-dates',
      'unconfirmed-rules',
    ]);
    expect(sheet.warnings[0]?.text.zh).toBe(
      '规则的适用期为 2022-08-01 至 2026-03-31（认定），2026-05-10 不在其内：结果仅为试算',
    );
    expect(sheet.warnings[1]?.text.en).toBe(
      '4 of 4 rules were not seen in official wording; the official text decides',
    );
  });

  it('has experts judge what is advisory and officials the rest', () => {
    const { sheet } = explain(pack, {});
    const sentences = Object.fromEntries(sheet.items.map(({ id, sentence }) => [id, sentence.zh]));
    expect(sentences['expert']).toContain('须由评审专家判定');
    expect(sentences['key']).toContain('须由审核人员判定');
  });

  it('refuses an evaluation of another pack or procedure', () => {
    const compiled = compilePack(pack, 'recognition');
    const other = evaluate(compilePack(pack, 'review'), { facts: {} }, AS_OF);
    const context = { enterprise: ENTERPRISE, subject: { facts: {} } };
    expect(() => explainEvaluation(compiled, other, context)).toThrow(RangeError);
  });
});

describe('a score on a sheet', () => {
  const pack = buildPack(
    [
      condition('enough', { op: 'score', is: '>=', value: 6 }),
      scored('intensity', {
        op: 'band',
        indicator: 'rdExpenseRatio',
        bands: [
          { from: 5, to: null, points: 6 },
          { from: null, to: 5, points: 2 },
        ],
      }),
      scored('level', {
        op: 'option',
        indicator: 'ipLevelForLeadProduct',
        points: { HIGH_VALUE_I: 4, SELF_DEVELOPED_I: 3, CLASS_I: 2, CLASS_II: 1, NONE: 0 },
      }),
    ],
    10,
  );

  it('stands against its line, a range while items are open', () => {
    const { sheet } = explain(pack, { ipLevelForLeadProduct: 'SELF_DEVELOPED_I' });
    expect(sheet.score).toMatchObject({
      text: { zh: '5–9 分，满分 10 分', en: '5–9 of 10 points' },
      passLine: { text: { zh: '要求不低于 6 分' }, status: 'unknown' },
    });
  });

  it('is told item by item with the titles of values', () => {
    const { sheet } = explain(pack, { ipLevelForLeadProduct: 'SELF_DEVELOPED_I' });
    const [enough, intensity, level] = sheet.items;
    expect(enough?.sentence.zh).toMatch(/^指标项 5–9 分，要求不低于 6 分（.*）：缺资料。$/);
    expect(level?.sentence.zh).toMatch(/^指标项：自主研发Ⅰ类，得 3 分，满分 4 分（.*）。$/);
    expect(level?.requirement.zh).toContain('Ⅰ类高价值 4 分；自主研发Ⅰ类 3 分');
    expect(intensity?.sentence.zh).toMatch(
      /^指标项（2025年）：缺少2025年营业收入总额、2025年研发费用总额，可得 2–6 分，满分 6 分/,
    );
  });

  it('counts points on a border for the better band', () => {
    const facts = { revenue: { '2025': 700 }, rdExpense: { '2025': 35 } };
    const { sheet } = explain(pack, facts);
    expect(sheet.items[1]?.sentence.zh).toMatch(/^指标项（2025年）5 %，得 6 分，满分 6 分/);
  });
});

describe('the sources of an item', () => {
  it('are those of every known fact behind it, the waiver included', () => {
    const pack = buildPack([
      condition('ip', {
        op: 'waiver',
        item: { op: 'compare', indicator: 'rdExpenseRatio', is: '>=', value: 3 },
        by: { op: 'award', levels: ['NATIONAL'], withinYears: 3 },
      }),
    ]);
    const facts = { revenue: { '2025': 100 }, sciTechAwards: [] };
    const sourceOf = (indicator: string, year: number | null): FactSource => ({
      title: { zh: `来源 ${indicator} ${year}`, en: 'source' },
      date: '2026-03-01',
    });
    const { sheet } = explain(pack, facts, 'recognition', sourceOf);
    expect(sheet.items[0]?.sources).toEqual([
      {
        indicator: 'revenue',
        year: 2025,
        title: { zh: '2025年营业收入总额', en: 'operating revenue of 2025' },
        source: { zh: '来源 revenue 2025', en: 'source' },
        date: '2026-03-01',
      },
      expect.objectContaining({ indicator: 'sciTechAwards', year: null }),
    ]);
    expect(sheet.items[0]?.missing).toMatchObject([{ indicator: 'rdExpense', year: 2025 }]);
  });
});
