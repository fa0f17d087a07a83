import type { EnterpriseListRow, FactSourceRow, PresentFactRow } from '@tidu/data-access';
import { factsAsOf, type Facts, type FactSheet, type FactValue, type Subject } from '@tidu/policy';

/** An enterprise with all that is known of it and where each fact comes from. */
export interface EnterpriseCase {
  readonly enterprise: EnterpriseListRow;
  /** 浙江省 杭州市 西湖区 */
  readonly divisionName: string;
  /** By indicator, then year or day. */
  readonly known: readonly PresentFactRow[];
  readonly sources: ReadonlyMap<string, FactSourceRow>;
}

/** What the evaluator is given of an enterprise on a day. */
export function subjectOf({ enterprise, known }: EnterpriseCase, asOf: string): Subject {
  return withIndustry(factsAsOf(sheetOf(known), asOf), enterprise);
}

/** Facts of an enterprise as a subject of the evaluator. */
export function withIndustry(facts: Facts, { industryCode }: EnterpriseListRow): Subject {
  return { facts, industryCode: industryCode ?? undefined };
}

/** The facts in the evaluator's form: series by year, points by day from the earliest. */
function sheetOf(known: readonly PresentFactRow[]): FactSheet {
  const sheet: Record<string, Record<string, number> | [string, FactValue][]> = {};
  for (const { indicator, year, asOf, value } of known) {
    if (year !== null) {
      const series = (sheet[indicator] ??= {}) as Record<string, number>;
      series[year] = value as number;
    } else if (asOf !== null) {
      const days = (sheet[indicator] ??= []) as [string, FactValue][];
      days.push([asOf, value as FactValue]);
    }
  }
  return sheet;
}

/** The stored fact that stands for an indicator in a year, or for a point on a day. */
export function factBehind(
  known: readonly PresentFactRow[],
  indicator: string,
  year: number | null,
  asOf: string,
): PresentFactRow | undefined {
  return known
    .filter((fact) => fact.indicator === indicator && fact.year === year)
    .findLast((fact) => fact.asOf === null || fact.asOf <= asOf);
}

/** The case without the stored facts of some indicators and years. */
export function withoutFacts(
  of: EnterpriseCase,
  facts: readonly { readonly indicator: string; readonly year: number | null }[],
): EnterpriseCase {
  const gone = new Set(facts.map(({ indicator, year }) => `${indicator} ${year ?? ''}`));
  return {
    ...of,
    known: of.known.filter(({ indicator, year }) => !gone.has(`${indicator} ${year ?? ''}`)),
  };
}
