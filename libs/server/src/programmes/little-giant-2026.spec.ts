import { join } from 'node:path';
import {
  assess,
  compilePack,
  factsAsOf,
  ITEM_STATUSES,
  statusOfLetter,
  type Facts,
  type ItemStatus,
  type Procedure,
  type RulePack,
} from '@tidu/policy';
import { readProgrammes, readRulePacks } from './read-programmes';

const SEEDS = join(__dirname, '../../../../seeds');
const ID = 'CN-GRADIENT-2026/little-giant';

/** An enterprise that meets every item on 2026-05-10; Y1 is 2025. */
const MEETS_ALL: Facts = {
  registeredInChina: true,
  isSme: true,
  abnormalOperationListed: false,
  seriousDishonestyListed: false,
  prohibitedProduct: false,
  majorIncident3y: false,
  titles: [{ tier: 'specialised', validFrom: '2024-01-01', validUntil: '2026-12-31' }],
  segmentYears: 3,
  revenue: { '2023': 10000, '2024': 10500, '2025': 11025 },
  mainRevenue: { '2025': 9922.5 },
  totalAssets: { '2025': 20000 },
  totalLiabilities: { '2025': 15000 },
  rdExpense: { '2024': 600, '2025': 600 },
  sciTechAwards: [],
  classIIpCount: 4,
  marketShare: 10,
  leadProductKeyField: true,
  developmentEvalScore: { '2026': 60 },
};

let pack: RulePack;

beforeAll(async () => {
  const packs = await readRulePacks(SEEDS);
  pack = packs.find((stored) => stored.pack.id === ID)?.pack as RulePack;
  expect(await readProgrammes(SEEDS, packs)).not.toHaveLength(0);
});

function statuses(
  facts: Facts,
  procedure: Procedure = 'recognition',
  asOf = '2026-05-10',
): Record<string, ItemStatus> {
  const compiled = compilePack(pack, procedure);
  const { statuses: letters } = assess(compiled, { facts }, asOf);
  return Object.fromEntries(
    compiled.criteria.map(({ criterion }, index) => [
      criterion.id,
      statusOfLetter(letters.charAt(index)),
    ]),
  );
}

function verdict(facts: Facts, procedure: Procedure = 'recognition', asOf = '2026-05-10'): string {
  return assess(compilePack(pack, procedure), { facts }, asOf).verdict;
}

describe('the little-giant rule of 2026', () => {
  it('is met by an enterprise that stands exactly on every border', () => {
    expect(statuses(MEETS_ALL)).toEqual(
      Object.fromEntries(pack.criteria.map(({ id }) => [id, 'met'])),
    );
    expect(verdict(MEETS_ALL)).toBe('met');
  });

  it.each<[string, string, Facts]>([
    ['years in the segment', 'segmentYears', { segmentYears: 2.9 }],
    ['revenue', 'revenue', { revenue: { '2023': 4000, '2024': 4500, '2025': 4999.99 } }],
    ['main revenue share', 'mainRevenueRatio', { mainRevenue: { '2025': 9922.49 } }],
    ['growth', 'revenueCagr2y', { revenue: { '2023': 10000, '2024': 10500, '2025': 11024.99 } }],
    ['debt ratio', 'debtRatio', { totalLiabilities: { '2025': 15000.01 } }],
    ['R&D sum', 'rdExpenseSum2y', { rdExpense: { '2024': 600, '2025': 599.99 } }],
    [
      'R&D intensity of the last year',
      'rdExpenseRatioEachYear',
      { rdExpense: { '2024': 900, '2025': 330.7 } },
    ],
    [
      'R&D intensity of the year before',
      'rdExpenseRatioEachYear',
      { rdExpense: { '2024': 314.9, '2025': 900 } },
    ],
    ['class I rights', 'classIIpCount', { classIIpCount: 3 }],
    ['market share', 'marketPosition', { marketShare: 9.99, marketRankDomestic: 4 }],
    ['key field', 'leadProductKeyField', { leadProductKeyField: false }],
    ['score', 'developmentEvalScore', { developmentEvalScore: { '2026': 59.9 } }],
    [
      'title that has expired',
      'tier2Title',
      { titles: [{ tier: 'specialised', validFrom: '2022-01-01', validUntil: '2026-05-09' }] },
    ],
    [
      'title of another tier',
      'tier2Title',
      { titles: [{ tier: 'innovative', validFrom: '2024-01-01', validUntil: '2026-12-31' }] },
    ],
  ])('is unmet by a hair: %s', (_name, criterion, change) => {
    const facts = { ...MEETS_ALL, ...change };
    expect(statuses(facts)[criterion]).toBe('unmet');
    expect(verdict(facts)).toBe('unmet');
  });

  it.each<[string, string, Facts]>([
    ['a missing year of R&D', 'rdExpenseSum2y', { rdExpense: { '2025': 5000 } }],
    ['a missing base year', 'revenueCagr2y', { revenue: { '2024': 10500, '2025': 11025 } }],
    [
      'a base year of zero',
      'revenueCagr2y',
      { revenue: { '2023': 0, '2024': 10500, '2025': 11025 } },
    ],
    ['no assets', 'debtRatio', { totalAssets: { '2025': 0 } }],
    ['no market figures', 'marketPosition', { marketShare: undefined }],
    ['a share below 10 and no rank', 'marketPosition', { marketShare: 9 }],
    ['no list of titles', 'tier2Title', { titles: undefined }],
    ['no score of this year', 'developmentEvalScore', { developmentEvalScore: { '2025': 90 } }],
    [
      'too few rights and awards not known',
      'classIIpCount',
      { classIIpCount: 3, sciTechAwards: undefined },
    ],
  ])('stays open when a fact is absent or meaningless: %s', (_name, criterion, change) => {
    const facts = { ...MEETS_ALL, ...change };
    expect(statuses(facts)[criterion]).toBe('unknown');
    expect(verdict(facts)).toBe('undetermined');
  });

  it('asks for a person where the rule leaves a judgement', () => {
    const facts = { ...MEETS_ALL, leadProductKeyField: undefined };
    expect(statuses(facts)['leadProductKeyField']).toBe('manual');
    expect(verdict(facts)).toBe('undetermined');
  });

  it('lets one failing year decide although the other is not known', () => {
    const facts = { ...MEETS_ALL, rdExpense: { '2025': 100 } };
    expect(statuses(facts)['rdExpenseRatioEachYear']).toBe('unmet');
  });

  it('takes a domestic rank of 3 in place of the share', () => {
    const facts = { ...MEETS_ALL, marketShare: 1, marketRankDomestic: 3 };
    expect(statuses(facts)['marketPosition']).toBe('met');
  });

  it('waives the class I rights for a national award among the first three within three years', () => {
    const award = (date: string, rank = 3, level = 'NATIONAL'): Facts => ({
      ...MEETS_ALL,
      classIIpCount: 0,
      sciTechAwards: [{ level, rank, date }],
    });
    expect(statuses(award('2023-05-10'))['classIIpCount']).toBe('waived');
    expect(verdict(award('2023-05-10'))).toBe('met');
    expect(statuses(award('2023-05-09'))['classIIpCount']).toBe('unmet');
    expect(statuses(award('2026-05-11'))['classIIpCount']).toBe('unmet');
    expect(statuses(award('2025-01-01', 4))['classIIpCount']).toBe('unmet');
    expect(statuses(award('2025-01-01', 1, 'PROVINCIAL'))['classIIpCount']).toBe('unmet');
  });

  it('at review leaves growth out, takes the score of either year and the title once held', () => {
    const facts: Facts = {
      ...MEETS_ALL,
      revenue: { '2024': 12000, '2025': 11025 },
      titles: [{ tier: 'little-giant', validFrom: '2020-01-01', validUntil: '2023-01-01' }],
      developmentEvalScore: { '2025': 60 },
    };
    const found = statuses(facts, 'review');
    expect(found['revenueCagr2y']).toBe('notApplicable');
    expect(found['developmentEvalScore']).toBe('met');
    expect(found['tier2Title']).toBe('met');
    expect(verdict(facts, 'review')).toBe('met');
  });

  it('knows nothing of an enterprise without facts, and says so', () => {
    const found = new Set(Object.values(statuses({})));
    expect(found).toEqual(new Set(['unknown', 'manual']));
    expect(verdict({})).toBe('undetermined');
  });

  it('is no longer met when a fact that it rests on is taken away', () => {
    const restsOn = Object.keys(MEETS_ALL).filter((indicator) => indicator !== 'sciTechAwards');
    for (const indicator of restsOn) {
      const { [indicator]: _gone, ...rest } = MEETS_ALL;
      expect([indicator, verdict(rest)]).not.toEqual([indicator, 'met']);
    }
  });

  it('takes a dated value only from its day on', () => {
    const facts = factsAsOf(
      {
        classIIpCount: [
          ['2026-01-01', 1],
          ['2026-06-01', 4],
        ],
      },
      '2026-05-31',
    );
    expect(facts['classIIpCount']).toBe(1);
  });

  it('gives each criterion its place, and confirms only what was seen in official wording', () => {
    expect(pack.criteria.map(({ id }) => id)).toEqual([
      'registeredInChina',
      'isSme',
      'notAbnormalOperation',
      'notSeriousDishonesty',
      'productAllowed',
      'noMajorIncident3y',
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
    ]);
    expect(pack.criteria.every(({ reference }) => reference.article === null)).toBe(true);
    expect(pack.criteria.find(({ id }) => id === 'revenueCagr2y')?.confirmed).toBe(false);
    expect(ITEM_STATUSES).toHaveLength(6);
  });
});
