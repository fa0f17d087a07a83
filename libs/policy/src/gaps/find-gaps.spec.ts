/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Subject } from '../evaluator/assess';
import { compilePack, type CompiledPack } from '../evaluator/compiled-pack';
import { checkFacts } from '../facts/check-facts';
import { checkPack } from '../packs/check-pack';
import type { Procedure } from '../packs/pack';
import { findGaps } from './find-gaps';
import type { GapChange, GapList, GapSet } from './gap-list';

const TODAY = '2026-05-10';

function packAt(id: string, procedure: Procedure = 'recognition'): CompiledPack {
  const path = join(__dirname, '../../../../seeds/rule-packs', `${id}.yaml`);
  const checked = checkPack(parse(readFileSync(path, 'utf8')));
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return compilePack(checked.pack, procedure);
}

function subjectWith(facts: Record<string, unknown>): Subject {
  const checked = checkFacts(facts);
  if (!checked.ok) throw new Error(checked.fault.message.en);
  return { facts: checked.facts };
}

/** Each set in a line: `2027: rdExpense 2026 520 → 680`. */
const linesOf = ({ sets }: GapList): string[] => sets.map(lineOf);

function lineOf({ batchYear, changes }: GapSet): string {
  return `${batchYear}: ${changes.length === 0 ? 'by waiting' : changes.map(wordsOf).join(', ')}`;
}

function wordsOf({ indicator, year, from, to }: GapChange): string {
  const place = year === null ? indicator : `${indicator} ${year}`;
  return Array.isArray(to) ? `${place} + ${last(to)}` : `${place} ${plain(from)} → ${plain(to)}`;
}

const plain = (value: GapChange['from']): string => JSON.stringify(value).replaceAll('"', '');

function last(entries: readonly unknown[]): string {
  const entry = entries.at(-1);
  return typeof entry === 'string' ? entry : Object.values(entry as object).join(' ');
}

const STANDING = {
  registeredInChina: true,
  isSme: true,
  abnormalOperationListed: false,
  seriousDishonestyListed: false,
  prohibitedProduct: false,
  majorIncident3y: false,
};
const SPECIALISED = { tier: 'specialised', validFrom: '2024-12-01', validUntil: '2029-12-01' };

/** Meets the little-giant rule of 2026, this year and when nothing changes in the next. */
const LITTLE_GIANT = {
  ...STANDING,
  titles: [SPECIALISED],
  segmentYears: 8,
  revenue: { 2023: 9800, 2024: 10450, 2025: 12100 },
  mainRevenue: { 2023: 9000, 2024: 9900, 2025: 11500 },
  totalAssets: { 2025: 10000 },
  totalLiabilities: { 2025: 5000 },
  rdExpense: { 2023: 600, 2024: 620, 2025: 640 },
  classIIpCount: 4,
  sciTechAwards: [],
  marketShare: 12,
  marketRankDomestic: 5,
  leadProductKeyField: true,
  developmentEvalScore: { 2026: 66 },
};

describe('the gap list of a little giant to be', () => {
  const compiled = packAt('CN-GRADIENT-2026/little-giant');
  const gapsOf = (facts: Record<string, unknown>, day = TODAY): GapList =>
    findGaps(compiled, subjectWith({ ...LITTLE_GIANT, ...facts }), day);

  it('is empty when the verdict is met', () => {
    expect(gapsOf({})).toEqual({
      verdict: 'met',
      unmet: [],
      open: [],
      blockers: [],
      sets: [],
      searchComplete: true,
    });
  });

  it('asks for R&D of the open year, to the hundredth, in the batch that looks at it', () => {
    const gaps = gapsOf({ rdExpense: { 2024: 500.01, 2025: 519.97 } });
    expect(gaps.unmet).toEqual(['rdExpenseSum2y']);
    expect(gaps.sets).toEqual([
      {
        batchYear: 2027,
        asOf: '2027-05-10',
        outsideEffectiveDates: false,
        changes: [
          {
            indicator: 'rdExpense',
            year: 2026,
            from: 519.97,
            to: 680.03,
            delta: 160.06,
            carries: [],
            neededFor: ['rdExpenseSum2y'],
          },
        ],
        cures: ['rdExpenseSum2y'],
        curedByTime: [],
        verdict: 'met',
      },
    ]);
  });

  it('asks for one more class I right, or the award that waives it, this year', () => {
    expect(linesOf(gapsOf({ classIIpCount: 3 }))).toEqual([
      '2026: classIIpCount 3 → 4',
      '2026: sciTechAwards + NATIONAL 3 2026-05-10',
    ]);
  });

  it('offers each way to a market position', () => {
    expect(linesOf(gapsOf({ marketShare: 9.5 }))).toEqual([
      '2026: marketShare 9.5 → 10',
      '2026: marketRankDomestic 5 → 3',
    ]);
  });

  it('takes the official score of the year of the batch', () => {
    expect(linesOf(gapsOf({ developmentEvalScore: { 2026: 58.4 } }))).toEqual([
      '2026: developmentEvalScore 2026 58.4 → 60',
    ]);
  });

  it('never changes a closed year: debt of last year is cured in the next batch', () => {
    expect(linesOf(gapsOf({ totalLiabilities: { 2025: 8000 } }))).toEqual([
      '2027: totalLiabilities 2026 8000 → 7500',
    ]);
  });

  it('waits where time is enough, and looks no further', () => {
    const gaps = gapsOf({ segmentYears: 2 });
    expect(linesOf(gaps)).toEqual(['2027: by waiting']);
    expect(gaps.sets[0]).toMatchObject({ cures: [], curedByTime: ['segmentYears'] });
  });

  it('counts what time does beside what effort does', () => {
    const gaps = gapsOf({ segmentYears: 2, classIIpCount: 3 });
    expect(linesOf(gaps)[0]).toBe('2027: classIIpCount 3 → 4');
    expect(gaps.sets[0]).toMatchObject({
      cures: ['classIIpCount'],
      curedByTime: ['segmentYears'],
    });
  });

  it('lets the title below be gained by the next year, not by this', () => {
    expect(linesOf(gapsOf({ titles: [] }))).toEqual([
      '2027: titles + specialised 2027-05-10 2030-05-10',
    ]);
  });

  it('keeps growing where growth is asked for: flat revenue has none', () => {
    const gaps = gapsOf({
      revenue: { 2023: 12100, 2024: 12100, 2025: 12100 },
      mainRevenue: { 2023: 11900, 2024: 11900, 2025: 11900 },
    });
    // 12,100 × 1.05² = 13,340.25, of which 90 % must be main revenue.
    expect(linesOf(gaps)).toEqual([
      '2027: mainRevenue 2026 11900 → 12006.23, revenue 2026 12100 → 13340.25',
    ]);
  });

  it('has no set where nothing can be done, and names what stands in the way', () => {
    const gaps = gapsOf({
      leadProductKeyField: false,
      seriousDishonestyListed: true,
      classIIpCount: 1,
    });
    expect(gaps.sets).toEqual([]);
    expect(gaps.blockers).toEqual([
      { criterion: 'notSeriousDishonesty', indicators: ['seriousDishonestyListed'] },
      { criterion: 'leadProductKeyField', indicators: ['leadProductKeyField'] },
    ]);
  });

  it('lists apart what is open: facts to supply and judgements to get', () => {
    const { leadProductKeyField: _, marketShare: __, ...known } = LITTLE_GIANT;
    const subject = subjectWith({ ...known, classIIpCount: 3 });
    const gaps = findGaps(compiled, subject, TODAY);
    expect(gaps.open).toEqual([
      {
        criterion: 'marketPosition',
        status: 'unknown',
        indicators: ['marketShare'],
      },
      {
        criterion: 'leadProductKeyField',
        status: 'manual',
        indicators: ['leadProductKeyField'],
      },
    ]);
    expect(gaps.sets[0]).toMatchObject({ verdict: 'undetermined' });
    expect(linesOf(gaps)[0]).toBe('2026: classIIpCount 3 → 4');
  });

  it('says so when a bound leaves something out, and then calls nothing a blocker', () => {
    const subject = subjectWith({ ...LITTLE_GIANT, classIIpCount: 3, marketShare: 9 });
    expect(findGaps(compiled, subject, TODAY)).toMatchObject({ searchComplete: true });
    const bounded = findGaps(compiled, subject, TODAY, { mostSets: 2 });
    expect(bounded.searchComplete).toBe(false);
    expect(linesOf(bounded)).toEqual([
      '2026: classIIpCount 3 → 4, marketShare 9 → 10',
      '2026: classIIpCount 3 → 4, marketRankDomestic 5 → 3',
    ]);
    expect(findGaps(compiled, subject, TODAY, { mostTrials: 5 })).toMatchObject({
      sets: [],
      blockers: [],
      searchComplete: false,
    });
  });

  it('moves 29 February to 28 February where there is none', () => {
    const [set] = gapsOf({ titles: [] }, '2024-02-29').sets;
    expect(set?.asOf).toBe('2025-02-28');
  });
});

describe('gap lists of the other rule books', () => {
  it('see that more revenue needs more main revenue, and that equity may stand in for it', () => {
    const facts = {
      ...STANDING,
      titles: [{ tier: 'innovative', validFrom: '2024-12-01', validUntil: '2029-12-01' }],
      segmentYears: 5,
      revenue: { 2024: 1400, 2025: 1400 },
      mainRevenue: { 2024: 1125, 2025: 1125 },
      totalAssets: { 2025: 1000 },
      totalLiabilities: { 2025: 500 },
      rdExpense: { 2024: 120, 2025: 120 },
      equityFinancing: { 2024: 0, 2025: 0 },
      classIIpCount: 1,
      developmentEvalScore: { 2026: 55 },
    };
    const gaps = findGaps(packAt('CN-GRADIENT-2026/specialised'), subjectWith(facts), TODAY);
    expect(linesOf(gaps)).toEqual([
      '2027: equityFinancing 2026 0 → 2000',
      '2027: revenue 2026 1400 → 1500, mainRevenue 2026 1125 → 1200',
    ]);
  });

  it('raise revenue with the main revenue that exceeds it', () => {
    const facts = {
      ...STANDING,
      segmentYears: 12,
      revenue: { 2023: 41000, 2024: 41000, 2025: 41000 },
      mainRevenue: { 2023: 38000, 2024: 38000, 2025: 38000 },
      globalMarketRank: 2,
      titles: [],
    };
    const gaps = findGaps(packAt('CN-CHAMPION-2023/champion'), subjectWith(facts), TODAY);
    expect(linesOf(gaps)).toEqual([
      '2027: mainRevenue 2026 38000 → 44000',
      '2027: titles + specialised 2027-05-10 2030-05-10',
    ]);
    expect(gaps.sets[0]?.changes[0]?.carries).toEqual([
      { indicator: 'revenue', year: 2026, from: 41000, to: 44000 },
    ]);
  });

  it('move the deciding number into a case with an easier rule', () => {
    const facts = {
      ...STANDING,
      segmentYears: 5,
      revenue: { 2023: 8000, 2024: 8500, 2025: 9000 },
      mainRevenue: { 2023: 7000, 2024: 8000, 2025: 8900 },
      totalAssets: { 2025: 9000 },
      totalLiabilities: { 2025: 4000 },
      rdExpense: { 2024: 340, 2025: 360 },
      equityFinancing: { 2024: 0, 2025: 0 },
      coreBizInfoSystems: 1,
      managementCertificates: 1,
      marketShare: 15,
      ownBrand: true,
      classIIpCount: 2,
      rdInstitutionLevel: 'CITY',
      sciTechAwards: [],
      makerContest: [],
      chainKeyLink: true,
      leadProductKeyField: true,
    };
    const gaps = findGaps(packAt('CN-GRADIENT-2022/little-giant'), subjectWith(facts), TODAY);
    expect(linesOf(gaps)).toEqual([
      '2026: makerContest + TOP50 2026-05-10',
      '2026: sciTechAwards + NATIONAL 3 2026-05-10',
      '2027: revenue 2026 9000 → 10000',
      // The growth of 2027 is main revenue that carries revenue with it, and R&D is a share of that.
      '2028: mainRevenue 2027 8900 → 9790, rdExpense 2026 360 → 540, rdExpense 2027 360 → 587.4',
    ]);
  });

  it('gather points for a part of the score that falls short', () => {
    const facts = {
      ...STANDING,
      ipLevelForLeadProduct: 'CLASS_I',
      revenue: { 2023: 10000, 2024: 10000, 2025: 10000 },
      mainRevenue: { 2023: 9500, 2024: 9500, 2025: 9500 },
      rdExpense: { 2024: 300, 2025: 300 },
      totalAssets: { 2025: 10000 },
      totalLiabilities: { 2025: 6000 },
      leadProductField: 'OTHER',
      validHonors: [],
      rdInstitutionLevel: 'CITY',
      sciTechAwards: [],
      equityFinancing: { 2023: 0, 2024: 0, 2025: 0 },
    };
    const gaps = findGaps(packAt('CN-GRADIENT-2022/innovative'), subjectWith(facts), TODAY);
    expect(linesOf(gaps)).toEqual([
      '2026: validHonors + HIGH_TECH_ENTERPRISE',
      '2026: rdInstitutionLevel CITY → PROVINCIAL',
      '2026: sciTechAwards + PROVINCIAL 1 2026-05-10',
      '2027: mainRevenue 2026 9500 → 9975',
      '2027: totalLiabilities 2026 6000 → 5500',
      '2027: equityFinancing 2026 0 → 500',
    ]);
  });

  it('say when the rule book is not in force in the batch', () => {
    const facts = {
      ...STANDING,
      segmentYears: 5,
      revenue: { 2023: 1900, 2024: 2000 },
      rdExpense: { 2023: 80, 2024: 80 },
      sciTechAwards: [{ level: 'PROVINCIAL', rank: 2, date: '2025-06-01' }],
    };
    const pack = packAt('CN-GRADIENT-2022/specialised');
    const gaps = findGaps(pack, subjectWith(facts), '2025-12-10');
    expect(linesOf(gaps)).toEqual(['2026: rdExpense 2025 80 → 100']);
    expect(gaps.sets[0]).toMatchObject({ asOf: '2026-12-10', outsideEffectiveDates: true });
  });

  it('ask for no title that must have been held before', () => {
    const subject = subjectWith({ ...LITTLE_GIANT, titles: [] });
    const gaps = findGaps(packAt('CN-GRADIENT-2026/little-giant', 'review'), subject, TODAY);
    expect(gaps.sets).toEqual([]);
    expect(gaps.blockers).toEqual([{ criterion: 'tier2Title', indicators: ['titles'] }]);
  });
});
