/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Subject } from '../evaluator/assess';
import { compilePack, type CompiledPack } from '../evaluator/compiled-pack';
import { evaluate } from '../evaluator/evaluate';
import type { Evaluation } from '../evaluator/result';
import { checkFacts } from '../facts/check-facts';
import type { Facts, FactValue, Series } from '../facts/facts';
import { getIndicator } from '../indicators/find-indicator';
import { checkPack } from '../packs/check-pack';
import { PROCEDURES } from '../packs/pack';
import { applyChanges } from './apply-changes';
import { WHOLE_OF } from './cell';
import { EFFORTS } from './efforts';
import { findGaps } from './find-gaps';
import type { CarriedFigure, FactChange, GapChange, GapList, GapSet } from './gap-list';
import { IMPROVEMENTS } from './improvements';
import { laterFacts } from './later-facts';

const PACKS = join(__dirname, '../../../../seeds/rule-packs');
const TODAY = '2026-05-10';
const THIS_YEAR = 2026;

function allPacks(): CompiledPack[] {
  const files = readdirSync(PACKS, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => {
      const checked = checkPack(parse(readFileSync(join(PACKS, file), 'utf8')));
      if (!checked.ok) throw new Error(`${file}: ${JSON.stringify(checked.faults)}`);
      const { pack } = checked;
      return PROCEDURES.filter((procedure) => pack.procedures.includes(procedure)).map(
        (procedure) => compilePack(pack, procedure),
      );
    });
}

/** Money with two decimals, thick around the limits of the rule books. */
const money = fc.oneof(
  fc.integer({ min: 0, max: 6_000_000 }).map((cents) => cents / 100),
  fc.constantFrom(0, 99.99, 100, 999.99, 1000, 1500, 4999.99, 5000, 10_000, 20_000, 45_000),
);
const share = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
  fc.constantFrom(3, 5, 10, 60, 70, 75, 80, 90, 100),
);
const years = ['2022', '2023', '2024', '2025', '2026'] as const;
const known = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 8 });
const seldom = (usual: boolean): fc.Arbitrary<boolean> =>
  fc.integer({ min: 0, max: 29 }).map((dice) => (dice === 0) !== usual);
const day = fc.constantFrom('2021-03-01', '2023-05-10', '2024-02-29', '2025-12-01', '2026-05-10');

/** A series that a firm could have: every year known, or one missing. */
function series(value: fc.Arbitrary<number>): fc.Arbitrary<Series> {
  return fc
    .tuple(fc.array(value, { minLength: 5, maxLength: 5 }), fc.integer({ min: 0, max: 30 }))
    .map(([values, gap]) => {
      const entries = years.map((year, index) => [year, values[index] ?? 0] as const);
      return Object.fromEntries(entries.filter((_, index) => index !== gap && index < 4));
    });
}

const staff = fc.integer({ min: 1, max: 1500 });

/** Parts as shares of their whole, so that the books are in order. */
function partOf(whole: Series, shares: readonly number[], fine: number): Series {
  return Object.fromEntries(
    Object.entries(whole).map(([year, value], index) => {
      const part = (value * (shares[index % shares.length] ?? 0)) / 100;
      return [year, Math.floor(part * fine) / fine];
    }),
  );
}

const shares = (from: number, to: number): fc.Arbitrary<number[]> =>
  fc.array(
    fc.integer({ min: from * 10, max: to * 10 }).map((each) => each / 10),
    {
      minLength: 4,
      maxLength: 4,
    },
  );

const books = fc
  .record({
    revenue: series(money),
    staffTotal: series(staff),
    totalAssets: series(money),
    main: shares(40, 100),
    rd: shares(0, 12),
    profit: shares(-10, 25),
    debt: shares(20, 120),
    research: shares(0, 70),
  })
  .map(({ revenue, staffTotal, totalAssets, main, rd, profit, debt, research }) => ({
    revenue,
    staffTotal,
    totalAssets,
    mainRevenue: partOf(revenue, main, 100),
    rdExpense: partOf(revenue, rd, 100),
    netProfit: partOf(revenue, profit, 100),
    totalLiabilities: partOf(totalAssets, debt, 100),
    rdStaff: partOf(staffTotal, research, 1),
  }));

const enumOf = (id: string): fc.Arbitrary<string> =>
  fc.constantFrom(...(getIndicator(id).values ?? []));
const setOf = (id: string): fc.Arbitrary<string[]> =>
  fc.subarray([...(getIndicator(id).values ?? [])]);
const count = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most });

const points = fc.record({
  registeredInChina: seldom(true),
  isSme: fc.option(seldom(true), { nil: undefined }),
  abnormalOperationListed: seldom(false),
  seriousDishonestyListed: seldom(false),
  prohibitedProduct: seldom(false),
  majorIncident3y: seldom(false),
  segmentYears: known(fc.integer({ min: 0, max: 24 }).map((halves) => halves / 2)),
  leadProductField: known(enumOf('leadProductField')),
  leadProductChainRole: known(enumOf('leadProductChainRole')),
  leadProductKeyField: fc.option(seldom(true), { nil: undefined }),
  chainKeyLink: fc.option(seldom(true), { nil: undefined }),
  digitalLevel: known(count(4)),
  qualityManagementItems: known(setOf('qualityManagementItems')),
  localFeatureScore: known(count(15)),
  ipLevelForLeadProduct: known(enumOf('ipLevelForLeadProduct')),
  classIIpCount: known(count(5)),
  classIIIpCount: known(count(6)),
  rdInstitutionLevel: known(enumOf('rdInstitutionLevel')),
  validHonors: known(setOf('validHonors')),
  coreBizInfoSystems: known(count(2)),
  managementCertificates: known(count(1)),
  foreignProductCertificates: known(count(1)),
  ownBrand: known(fc.boolean()),
  marketShare: known(share),
  marketRankDomestic: known(fc.integer({ min: 1, max: 12 })),
  globalMarketRank: known(fc.integer({ min: 1, max: 12 })),
  newProduct: known(fc.boolean()),
  equityFinancing: known(series(fc.constantFrom(0, 0, 0, 500, 2000, 6000, 8000))),
  developmentEvalScore: known(fc.record({ 2025: share, 2026: share })),
  sciTechAwards: known(
    fc.array(
      fc.record({
        level: fc.constantFrom('NATIONAL', 'PROVINCIAL'),
        rank: fc.integer({ min: 1, max: 6 }),
        date: day,
      }),
      { maxLength: 2 },
    ),
  ),
  makerContest: known(
    fc.array(fc.record({ list: fc.constantFrom('TOP50', 'TOP500'), date: day }), { maxLength: 1 }),
  ),
  titles: known(
    fc.array(
      fc.record({
        tier: fc.constantFrom('innovative', 'specialised', 'little-giant'),
        validFrom: fc.constantFrom('2021-07-01', '2023-07-01', '2024-12-01'),
        validUntil: fc.constantFrom('2024-12-31', '2026-12-31', '2027-11-30'),
      }),
      { maxLength: 3 },
    ),
  ),
});

/** Without the short ways to a title, so that the long ones are looked at too. */
const WITHOUT_MERITS: Facts = {
  sciTechAwards: [],
  makerContest: [],
  validHonors: [],
  equityFinancing: { 2022: 0, 2023: 0, 2024: 0, 2025: 0 },
  majorIncident3y: false,
  chainKeyLink: true,
  leadProductKeyField: true,
};

const subjects: fc.Arbitrary<Subject> = fc
  .tuple(
    books,
    points,
    fc.option(fc.constantFrom('C3829', 'I6513'), { nil: undefined }),
    fc.constantFrom({}, WITHOUT_MERITS),
  )
  .map(([figures, others, industryCode, merits]) => ({
    facts: JSON.parse(JSON.stringify({ ...figures, ...others, ...merits })) as Facts,
    ...(industryCode !== undefined && { industryCode }),
  }));

const indicatorsOf = ({ changes }: GapSet): Set<string> =>
  new Set(changes.map(({ indicator }) => indicator));

/** The cells with where they move to: a set that holds all of another's is needless. */
const placesOf = ({ changes }: GapSet): Set<string> =>
  new Set(changes.map(({ indicator, year, to }) => JSON.stringify([indicator, year, to])));

const isWithin = (some: Set<string>, all: Set<string>): boolean =>
  [...some].every((each) => all.has(each));

/** A number one exact step back towards where it came from. */
function stepBack({ indicator, from, to }: GapChange): number | undefined {
  if (typeof from !== 'number' || typeof to !== 'number') return undefined;
  const fine = getIndicator(indicator).type === 'integer' ? 1 : 100;
  return (Math.round(to * fine) - Math.sign(to - from)) / fine;
}

const UNBOUNDED = { mostSets: 1000, mostSetsPerBatch: 1000, mostTrials: 1_000_000 };

const dayOf = (ahead: number): string => `${THIS_YEAR + ahead}-05-10`;

/** Everything that one change could be, roughly: each fact to several better values. */
function singleChanges(facts: Facts, ahead: number): FactChange[] {
  return Object.keys(EFFORTS).flatMap((id): FactChange[] => {
    if (getIndicator(id).kind !== 'series') {
      return betterValues(id, facts[id]).map((to) => ({ indicator: id, year: null, to }));
    }
    const series = facts[id] as Series | undefined;
    const years = Array.from({ length: ahead + 1 }, (_, index) => THIS_YEAR + index);
    return years.flatMap((year) =>
      betterValues(id, series?.[year]).map((to) => ({
        indicator: id,
        year,
        to,
        carries: carriedWith(facts, { indicator: id, year }, to as number),
      })),
    );
  });
}

function carriedWith(
  facts: Facts,
  part: { readonly indicator: string; readonly year: number },
  to: number,
): CarriedFigure[] {
  const indicator = WHOLE_OF[part.indicator];
  const from = indicator === undefined ? undefined : (facts[indicator] as Series)[part.year];
  return indicator === undefined || from === undefined
    ? []
    : [{ indicator, year: part.year, from, to }];
}

function betterValues(id: string, from: FactValue | undefined): FactValue[] {
  const { type, values = [], min = 0, max = 1e9 } = getIndicator(id);
  if (from === undefined || id === 'titles') return [];
  switch (type) {
    case 'boolean':
      return [id === 'ownBrand'];
    case 'enum':
      return values.slice(0, values.indexOf(from as string));
    case 'set':
      return [[...values]];
    case 'list':
      return id === 'makerContest'
        ? [[{ list: 'TOP50', date: TODAY }]]
        : [[{ level: 'NATIONAL', rank: 1, date: TODAY }]];
    default: {
      const number = from as number;
      if (IMPROVEMENTS[id]?.towards === 'down') {
        return [Math.floor(number / 2), min].filter((to) => to < number && to >= min);
      }
      const steps = [number + 1, Math.ceil(number * 1.2), Math.ceil(number * 3), 1e4, 1e6, max];
      return steps.filter((to) => to > number && to <= max);
    }
  }
}

/** The same change with another number; what it carried follows. */
function lessOf(change: GapChange, to: number): FactChange {
  const carries = change.carries.map((carried) => ({ ...carried, to: Math.max(carried.from, to) }));
  return { ...change, to, carries };
}

const SAMPLE: readonly Subject[] = [
  // Nothing known but one thing that every rule book asks for and that can be cured.
  { facts: { abnormalOperationListed: true } },
  ...fc.sample(subjects, { numRuns: 70, seed: 63 }),
];

describe.each(
  allPacks().map((compiled) => [compiled.pack.id, compiled.procedure, compiled] as const),
)('gap lists under %s at %s', (_id, _procedure, compiled) => {
  const lists = new Map<Subject, GapList>();
  let sets: readonly { readonly subject: Subject; readonly set: GapSet }[] = [];

  beforeAll(() => {
    for (const subject of SAMPLE) lists.set(subject, findGaps(compiled, subject, TODAY));
    sets = [...lists].flatMap(([subject, list]) => list.sets.map((set) => ({ subject, set })));
  });

  const judge = (subject: Subject, set: GapSet, changes: readonly FactChange[]): Evaluation => {
    const later = laterFacts(subject.facts, TODAY, set.batchYear - THIS_YEAR);
    const facts = applyChanges(later, changes);
    return evaluate(compiled, { ...subject, facts }, set.asOf);
  };

  it('turns the verdict by every set, as the set says', () => {
    expect(sets.length).toBeGreaterThan(0);
    for (const { subject, set } of sets) {
      expect([set, judge(subject, set, set.changes).verdict]).toEqual([set, set.verdict]);
    }
  });

  it('needs every change of a set: without it the verdict is unmet, by the criteria named', () => {
    const required = new Set(
      compiled.criteria.filter((item) => item.required).map(({ criterion }) => criterion.id),
    );
    for (const { subject, set } of sets) {
      for (const change of set.changes) {
        const without = judge(
          subject,
          set,
          set.changes.filter((other) => other !== change),
        );
        const unmet = without.criteria.filter(
          ({ id, status }) => required.has(id) && status === 'unmet',
        );
        expect([set, without.verdict]).toEqual([set, 'unmet']);
        expect([set, change.neededFor]).toEqual([set, unmet.map(({ id }) => id)]);
      }
    }
  });

  it('asks for no more than needed: one step less leaves the verdict unmet', () => {
    for (const { subject, set } of sets) {
      for (const change of set.changes) {
        const less = stepBack(change);
        if (less === undefined) continue;
        const smaller = set.changes.map((other) =>
          other === change ? lessOf(change, less) : other,
        );
        expect([change, judge(subject, set, smaller).verdict]).toEqual([change, 'unmet']);
      }
    }
  });

  it('changes what effort can change, in years that are open, and leaves sound facts', () => {
    for (const { subject, set } of sets) {
      const later = laterFacts(subject.facts, TODAY, set.batchYear - THIS_YEAR);
      const after = applyChanges(later, set.changes);
      expect(checkFacts(after)).toEqual({ ok: true, facts: after });
      for (const { indicator, year, carries } of set.changes) {
        expect(EFFORTS).toHaveProperty(indicator);
        for (const each of [year, ...carries.map((carried) => carried.year)]) {
          expect(each ?? THIS_YEAR).toBeGreaterThanOrEqual(THIS_YEAR);
        }
      }
      for (const [part, whole] of Object.entries(WHOLE_OF)) {
        for (const [year, value] of Object.entries((after[part] ?? {}) as Series)) {
          expect(value).toBeLessThanOrEqual((after[whole] as Series)[year] ?? Infinity);
        }
      }
    }
  });

  it('gives no set that holds another one of its batch, or the kind of an earlier one', () => {
    for (const list of lists.values()) {
      for (const set of list.sets) {
        for (const other of list.sets) {
          if (other === set || other.batchYear > set.batchYear) continue;
          const repeats =
            other.batchYear < set.batchYear
              ? isWithin(indicatorsOf(other), indicatorsOf(set))
              : isWithin(placesOf(other), placesOf(set));
          expect([set, other, repeats]).toEqual([set, other, false]);
        }
      }
    }
  });

  it('misses no single change that would do', () => {
    for (const subject of SAMPLE.slice(0, 10)) {
      const list = findGaps(compiled, subject, TODAY, UNBOUNDED);
      const waiting = list.sets.find(({ changes }) => changes.length === 0)?.batchYear ?? Infinity;
      for (let ahead = 0; ahead <= 3 && THIS_YEAR + ahead < waiting; ahead += 1) {
        const later = laterFacts(subject.facts, TODAY, ahead);
        const cures = ({ verdict }: Evaluation): boolean =>
          list.verdict === 'unmet' && verdict !== 'unmet';
        const missed = singleChanges(later, ahead).filter((change) => {
          const facts = applyChanges(later, [change]);
          if (!cures(evaluate(compiled, { ...subject, facts }, dayOf(ahead)))) return false;
          return !list.sets.some(
            (set) =>
              set.batchYear <= THIS_YEAR + ahead &&
              set.changes.every(({ indicator }) => indicator === change.indicator),
          );
        });
        expect([subject, missed]).toEqual([subject, []]);
      }
    }
  });

  it('has sets or blockers, never both, and none of either unless the verdict is unmet', () => {
    for (const { verdict, sets: found, blockers, searchComplete } of lists.values()) {
      if (verdict !== 'unmet') expect([found, blockers]).toEqual([[], []]);
      else if (searchComplete) expect(found.length > 0).toBe(blockers.length === 0);
      else expect(found.length === 0 || blockers.length === 0).toBe(true);
    }
  });

  it('gives no set to whom nothing can help, and says what stands in the way', () => {
    for (const subject of SAMPLE.slice(0, 25)) {
      const facts = { ...subject.facts, majorIncident3y: true };
      const { sets: found, blockers } = findGaps(compiled, { ...subject, facts }, TODAY);
      expect(found).toEqual([]);
      expect(blockers).toContainEqual({
        criterion: 'noMajorIncident3y',
        indicators: ['majorIncident3y'],
      });
    }
  });

  it('gives the same answer to the same facts and leaves them alone', () => {
    for (const subject of SAMPLE.slice(0, 25)) {
      const before = JSON.stringify(subject);
      expect(findGaps(compiled, subject, TODAY)).toEqual(lists.get(subject));
      expect(JSON.stringify(subject)).toBe(before);
    }
  });
});
