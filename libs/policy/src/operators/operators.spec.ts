import { compilePack } from '../evaluator/compiled-pack';
import { evaluate } from '../evaluator/evaluate';
import type { Facts } from '../facts/facts';
import type { ItemStatus } from '../logic/status';
import type { Rule } from '../packs/rules';
import { packOf } from '../testing/build-pack';

type Row = readonly [title: string, rule: Rule, facts: Facts, status: ItemStatus];

const MET: Rule = { op: 'is', indicator: 'ownBrand', value: true };
const UNMET: Rule = { op: 'is', indicator: 'ownBrand', value: false };
const UNKNOWN: Rule = { op: 'is', indicator: 'newProduct', value: true };
const MANUAL: Rule = { op: 'manual' };

const award = (level: string, rank: number, date: string): Facts => ({
  sciTechAwards: [{ level, rank, date }],
});
const ANY_AWARD: Rule = { op: 'award', levels: ['NATIONAL', 'PROVINCIAL'], withinYears: 3 };
const CONTEST: Rule = { op: 'contest', lists: ['TOP50', 'TOP500'], withinYears: 3 };
const INSTITUTION: Rule = {
  op: 'oneOf',
  indicator: 'rdInstitutionLevel',
  values: ['NATIONAL', 'PROVINCIAL'],
};
const HONOUR: Rule = {
  op: 'countOf',
  indicator: 'validHonors',
  values: ['HIGH_TECH_ENTERPRISE', 'IP_ADVANTAGE'],
  atLeast: 2,
};
const RISING: Rule = { op: 'rising', indicator: 'revenue', years: ['Y1', 'Y2'] };
const BY_REVENUE: Rule = {
  op: 'choose',
  indicator: 'revenue',
  cases: [
    {
      from: 10_000,
      to: null,
      rule: { op: 'compare', indicator: 'rdExpenseRatio', is: '>=', value: 3 },
    },
    {
      from: 5_000,
      to: 10_000,
      rule: { op: 'compare', indicator: 'rdExpenseRatio', is: '>=', value: 6 },
    },
    {
      from: null,
      to: 5_000,
      rule: { op: 'compare', indicator: 'rdExpense', is: '>=', value: 3_000 },
    },
  ],
};
const revenueAndRd = (revenue: number, rd: number): Facts => ({
  revenue: { '2025': revenue },
  rdExpense: { '2025': rd },
});
const atLeast = (count: number, ...of: Rule[]): Rule => ({ op: 'atLeast', count, of });

const ROWS: readonly Row[] = [
  [
    'any award counts when no rank is named',
    ANY_AWARD,
    award('PROVINCIAL', 99, '2024-01-01'),
    'met',
  ],
  [
    'an award on the same day three years before counts',
    ANY_AWARD,
    award('NATIONAL', 1, '2023-05-10'),
    'met',
  ],
  ['an award a day earlier does not', ANY_AWARD, award('NATIONAL', 1, '2023-05-09'), 'unmet'],
  ['an award after the day does not', ANY_AWARD, award('NATIONAL', 1, '2026-05-11'), 'unmet'],
  ['no award is an empty list', ANY_AWARD, { sciTechAwards: [] }, 'unmet'],
  ['awards nobody has told of are unknown', ANY_AWARD, {}, 'unknown'],
  [
    'a contest list within the time counts',
    CONTEST,
    { makerContest: [{ list: 'TOP500', date: '2023-05-10' }] },
    'met',
  ],
  [
    'a contest list before it does not',
    CONTEST,
    { makerContest: [{ list: 'TOP50', date: '2023-05-09' }] },
    'unmet',
  ],
  ['contest lists nobody has told of are unknown', CONTEST, {}, 'unknown'],
  ['one of the levels is enough', INSTITUTION, { rdInstitutionLevel: 'PROVINCIAL' }, 'met'],
  ['another level is not', INSTITUTION, { rdInstitutionLevel: 'CITY' }, 'unmet'],
  ['a level nobody has told is unknown', INSTITUTION, {}, 'unknown'],
  ['two honours of two', HONOUR, { validHonors: ['HIGH_TECH_ENTERPRISE', 'IP_ADVANTAGE'] }, 'met'],
  [
    'another honour does not count',
    HONOUR,
    { validHonors: ['HIGH_TECH_ENTERPRISE', 'IP_DEMONSTRATION'] },
    'unmet',
  ],
  ['no honour is an empty set', HONOUR, { validHonors: [] }, 'unmet'],
  ['honours nobody has told of are unknown', HONOUR, {}, 'unknown'],
  ['two rises in a row', RISING, { revenue: { '2023': 1, '2024': 2, '2025': 3 } }, 'met'],
  ['a standstill is no rise', RISING, { revenue: { '2023': 2, '2024': 2, '2025': 3 } }, 'unmet'],
  ['a fall decides without the other year', RISING, { revenue: { '2024': 4, '2025': 3 } }, 'unmet'],
  ['a year missing is unknown', RISING, { revenue: { '2024': 2, '2025': 3 } }, 'unknown'],
  ['a value on a border belongs to the upper case', BY_REVENUE, revenueAndRd(10_000, 300), 'met'],
  ['just below it the lower case holds', BY_REVENUE, revenueAndRd(9_999.99, 300), 'unmet'],
  ['the middle case on its border', BY_REVENUE, revenueAndRd(5_000, 300), 'met'],
  ['the lowest case', BY_REVENUE, revenueAndRd(4_999.99, 2_999.99), 'unmet'],
  [
    'without the deciding number it is unknown',
    BY_REVENUE,
    { rdExpense: { '2025': 9e6 } },
    'unknown',
  ],
  ['two of three', atLeast(2, MET, UNMET, MET), { ownBrand: true }, 'met'],
  ['two of three with one open', atLeast(2, MET, UNMET, UNKNOWN), { ownBrand: true }, 'unknown'],
  ['two of three left to a person', atLeast(2, MET, UNMET, MANUAL), { ownBrand: true }, 'manual'],
  [
    'two of three that cannot be reached',
    atLeast(2, UNMET, UNMET, UNKNOWN),
    { ownBrand: true },
    'unmet',
  ],
  ['the opposite of met', { op: 'not', rule: MET }, { ownBrand: true }, 'unmet'],
  ['the opposite of unmet', { op: 'not', rule: UNMET }, { ownBrand: true }, 'met'],
  ['the opposite of unknown', { op: 'not', rule: UNKNOWN }, {}, 'unknown'],
  ['a judgement without a fact', MANUAL, {}, 'manual'],
  [
    'a waiver of an open item that is not met itself',
    { op: 'waiver', item: UNKNOWN, by: UNMET },
    { ownBrand: true },
    'unknown',
  ],
];

describe('the conditions', () => {
  it.each(ROWS)('%s', (_title, rule, facts, status) => {
    const compiled = compilePack(packOf(rule), 'recognition');
    const { criteria, verdict } = evaluate(compiled, { facts }, '2026-05-10');
    expect(criteria[0]?.status).toBe(status);
    expect(verdict).toBe(status === 'met' ? 'met' : status === 'unmet' ? 'unmet' : 'undetermined');
  });

  it('show what was found by indicator and year, with the general limit of each', () => {
    const rule: Rule = {
      op: 'any',
      of: [
        { op: 'compare', indicator: 'segmentYears', is: '>=', value: 10 },
        {
          op: 'all',
          of: [
            { op: 'is', indicator: 'newProduct', value: true },
            { op: 'compare', indicator: 'segmentYears', is: '>=', value: 5 },
          ],
        },
      ],
    };
    const facts = { segmentYears: 7, newProduct: true };
    const { criteria } = evaluate(compilePack(packOf(rule), 'review'), { facts }, '2026-05-10');
    expect(criteria[0]).toMatchObject({
      status: 'met',
      value: { segmentYears: 7, newProduct: true },
      threshold: 10,
      unit: { segmentYears: '年', newProduct: null },
      indicators: ['segmentYears', 'newProduct'],
      points: null,
    });
  });

  it('name the year of each figure where a rule looks at several', () => {
    const rule: Rule = {
      op: 'all',
      of: [
        { op: 'compare', indicator: 'rdExpenseSum2y', is: '>=', value: 1_200 },
        { op: 'eachYear', indicator: 'rdExpenseRatio', years: ['Y1', 'Y2'], is: '>=', value: 3 },
      ],
    };
    const facts = { rdExpense: { '2024': 7, '2025': 8 }, revenue: { '2024': 100, '2025': 100 } };
    const { criteria } = evaluate(compilePack(packOf(rule), 'review'), { facts }, '2026-05-10');
    expect(criteria[0]?.value).toEqual({
      rdExpenseSum2y: 15,
      'rdExpenseRatio.2025': 8,
      'rdExpenseRatio.2024': 7,
    });
    expect(criteria[0]?.threshold).toEqual({ rdExpenseSum2y: 1_200, rdExpenseRatio: 3 });
  });
});
