import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isRequired, isScored, type RulePack } from '@tidu/policy';
import { readRulePacks } from './read-programmes';

const SEEDS = join(__dirname, '../../../../seeds');

let packs: ReadonlyMap<string, RulePack>;

beforeAll(async () => {
  packs = new Map((await readRulePacks(SEEDS)).map(({ pack }) => [pack.id, pack]));
});

const packOf = (id: string): RulePack => packs.get(id) as RulePack;

const BASICS = [
  'registeredInChina',
  'isSme',
  'notAbnormalOperation',
  'notSeriousDishonesty',
  'productAllowed',
  'noMajorIncident3y',
];
const WITHOUT_SIZE = BASICS.filter((id) => id !== 'isSme');

/** What makes the verdict besides the basic conditions. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  'CN-GRADIENT-2022/innovative': ['scoreOrDirect'],
  'CN-GRADIENT-2022/specialised': ['segmentYears', 'rdExpense', 'revenueOrEquity', 'scoreOrDirect'],
  'CN-GRADIENT-2022/little-giant': [
    'segmentYears',
    'mainRevenueRatio',
    'mainRevenueGrowthAvg2y',
    'coreBizInfoSystems',
    'certificates',
    'debtRatio',
    'marketShare',
    'ownBrand',
    'innovation',
    'chainKeyLink',
    'leadProductKeyField',
  ],
  'CN-GRADIENT-2026/specialised': [
    'tier1Title',
    'segmentYears',
    'revenueOrEquity',
    'mainRevenueRatio',
    'debtRatio',
    'rdExpenseEachYear',
    'rdExpenseRatioEachYear',
    'classIIpCount',
    'marketPosition',
    'developmentEvalScore',
  ],
  'CN-GRADIENT-2026/little-giant': [
    'tier2Title',
    'segmentYears',
    'revenue',
    'mainRevenueRatio',
    'revenueCagr2y',
    'debtRatio',
    'rdExpenseSum2y',
    'rdExpenseRatioEachYear',
    'classIIpCount',
    'marketPosition',
    'leadProductKeyField',
    'developmentEvalScore',
  ],
  'CN-CHAMPION-2023/champion': ['segmentYears', 'mainRevenueAvg3y', 'globalMarketRank'],
  'CN-TECH-SME-2017/tech-sme': ['staffTotal', 'revenue', 'totalAssets', 'scoreOrDirect'],
};

/** What was seen in official wording; everything else says that it was not. */
const CONFIRMED: Readonly<Record<string, readonly string[]>> = {
  'CN-GRADIENT-2022/innovative': [
    'scoreOrDirect',
    'directSciTechAward3y',
    'directHonour',
    'directRdInstitution',
    'directEquity3y',
  ],
  'CN-GRADIENT-2022/specialised': [
    ...(REQUIRED['CN-GRADIENT-2022/specialised'] ?? []),
    'directSciTechAward3y',
    'directRdExpenseAvg2y',
    'directEquity2y',
    'directMakerContest',
  ],
  'CN-GRADIENT-2022/little-giant': [
    'segmentYears',
    'mainRevenueRatio',
    'mainRevenueGrowthAvg2y',
    'coreBizInfoSystems',
    'certificates',
    'debtRatio',
    'marketShare',
    'ownBrand',
    'rdByRevenue',
  ],
  'CN-GRADIENT-2026/specialised': [],
  'CN-GRADIENT-2026/little-giant': (REQUIRED['CN-GRADIENT-2026/little-giant'] ?? []).filter(
    (id) => id !== 'revenueCagr2y',
  ),
  'CN-CHAMPION-2023/champion': WITHOUT_SIZE,
  'ZJ-CHAMPION-2025/provincial-champion': [],
  'ZJ-HIDDEN-2025/hidden-champion': [
    'registeredInZhejiang10y',
    'revenue',
    'revenueCeiling',
    'revenueRising2y',
    'netProfitGrowthAvg2y',
    'debtRatio',
    'creditStanding',
    'segmentYears',
    'leadProductCount',
    'marketPosition',
    'rdExpenseRatioEachYear',
  ],
  'ZJ-HIDDEN-2026/hidden-champion': [],
  'CN-TECH-SME-2017/tech-sme': [],
};

describe('the packs of the seeds', () => {
  it('stand in files of their ids', () => {
    const folder = join(SEEDS, 'rule-packs');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.replaceAll('\\', '/').replace('.yaml', ''));
    expect(files.sort()).toEqual([...packs.keys()].sort());
    expect([...packs.keys()].sort()).toEqual(Object.keys(CONFIRMED).sort());
  });

  it.each(Object.entries(REQUIRED))('%s: nothing else makes the verdict', (id, required) => {
    const basics = id === 'CN-CHAMPION-2023/champion' ? WITHOUT_SIZE : BASICS;
    const found = packOf(id)
      .criteria.filter(isRequired)
      .map((criterion) => criterion.id);
    expect(found).toEqual([...basics, ...required]);
  });

  it.each(Object.entries(CONFIRMED))('%s: confirmed is what was seen', (id, confirmed) => {
    const found = packOf(id)
      .criteria.filter((criterion) => criterion.confirmed)
      .map((criterion) => criterion.id);
    expect(found).toEqual(confirmed);
  });

  it.each(Object.keys(CONFIRMED))('%s: the basic conditions come first', (id) => {
    const basics = id.includes('/champion') || id.includes('/provincial') ? WITHOUT_SIZE : BASICS;
    expect(
      packOf(id)
        .criteria.slice(0, basics.length)
        .map((criterion) => criterion.id),
    ).toEqual(basics);
  });

  it('names an article only where it is known: article 3 of the 2022 and the champion measure', () => {
    const articles = [...packs.values()].flatMap(({ id, criteria }) =>
      criteria.flatMap(({ reference }) =>
        reference.article ? [`${id} ${reference.article}`] : [],
      ),
    );
    expect([...new Set(articles)].sort()).toEqual([
      'CN-CHAMPION-2023/champion 第三条',
      'CN-GRADIENT-2022/innovative 第三条',
      'CN-GRADIENT-2022/little-giant 第三条',
      'CN-GRADIENT-2022/specialised 第三条',
    ]);
  });

  it('leave to experts only what the champion measure leaves to them', () => {
    const advisory = [...packs.values()].filter(({ criteria }) =>
      criteria.some((criterion) => !isScored(criterion) && criterion.role === 'advisory'),
    );
    expect(advisory.map(({ id }) => id)).toEqual(['CN-CHAMPION-2023/champion']);
    expect(
      advisory[0]?.criteria.filter((one) => !isScored(one) && one.role === 'advisory'),
    ).toHaveLength(9);
  });

  it('say everything in Chinese and in English, each with its own punctuation', () => {
    const texts = [...packs.values()].flatMap(({ id, title, notes, criteria }) => [
      ...[title, notes].map((text) => ({ at: id, text })),
      ...criteria.flatMap((one) =>
        [one.title, one.evidence, one.note].map((text) => ({ at: `${id} ${one.id}`, text })),
      ),
    ]);
    const wrong = texts.flatMap(({ at, text }) => {
      if (!text) return [];
      // Half-width signs belong to numbers and formulas alone.
      const chinese =
        /\p{Script=Han}/u.test(text.zh) &&
        !/[,;:()"]\p{Script=Han}|\p{Script=Han}[,;:()"]/u.test(text.zh);
      const english = !/\p{Script=Han}|[，；：（）。]/u.test(text.en);
      return chinese && english ? [] : [`${at}: ${text.zh} | ${text.en}`];
    });
    expect(wrong).toEqual([]);
  });
});
