import type { ListEntry, Series } from '@tidu/policy';
import type { Almanac, Engine } from 'json-rules-engine';

/** The last full year before the day on which the generated facts are judged. */
const YEAR = 2025;

/** Adds what the rules read beside the facts as they were given: derived figures and list operators. */
export function addFigures(engine: Engine): void {
  engine.addOperator('holdsSpecialisedOn', holdsSpecialisedOn);
  engine.addOperator('hasNationalAwardAt', hasNationalAwardAt);
  const of = async (almanac: Almanac, indicator: string, year: number): Promise<number> =>
    (await almanac.factValue<Series | undefined>(indicator))?.[year] ?? NaN;
  const add = (id: string, read: (almanac: Almanac) => Promise<number>): void => {
    engine.addFact(id, async (_params, almanac) => {
      const value = await read(almanac);
      return Number.isNaN(value) ? undefined : value;
    });
  };
  const share = async (almanac: Almanac, part: string, whole: string, year: number) => {
    const base = await of(almanac, whole, year);
    return base > 0 ? ((await of(almanac, part, year)) / base) * 100 : NaN;
  };
  add('revenueOfLastYear', (almanac) => of(almanac, 'revenue', YEAR));
  add('scoreOfThisYear', (almanac) => of(almanac, 'developmentEvalScore', YEAR + 1));
  add('mainRevenueRatio', (almanac) => share(almanac, 'mainRevenue', 'revenue', YEAR));
  add('debtRatio', (almanac) => share(almanac, 'totalLiabilities', 'totalAssets', YEAR));
  add('rdRatioOfLastYear', (almanac) => share(almanac, 'rdExpense', 'revenue', YEAR));
  add('rdRatioOfYearBefore', (almanac) => share(almanac, 'rdExpense', 'revenue', YEAR - 1));
  add('rdExpenseSum2y', async (almanac) => {
    const last = await of(almanac, 'rdExpense', YEAR);
    return last + (await of(almanac, 'rdExpense', YEAR - 1));
  });
  add('revenueCagr2y', async (almanac) => {
    const [last, first] = [
      await of(almanac, 'revenue', YEAR),
      await of(almanac, 'revenue', YEAR - 2),
    ];
    return first > 0 && last >= 0 ? (Math.sqrt(last / first) - 1) * 100 : NaN;
  });
}

function holdsSpecialisedOn(titles: readonly ListEntry[] | undefined, asOf: string): boolean {
  return (titles ?? []).some(
    ({ tier, validFrom, validUntil }) =>
      tier === 'specialised' &&
      String(validFrom) <= asOf &&
      (validUntil === null || String(validUntil) >= asOf),
  );
}

function hasNationalAwardAt(awards: readonly ListEntry[] | undefined, asOf: string): boolean {
  const from = `${Number(asOf.slice(0, 4)) - 3}${asOf.slice(4)}`;
  return (awards ?? []).some(
    ({ level, rank, date }) =>
      level === 'NATIONAL' && Number(rank) <= 3 && String(date) >= from && String(date) <= asOf,
  );
}
