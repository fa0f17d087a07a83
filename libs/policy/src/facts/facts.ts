/** A series: values by calendar year. */
export type Series = Readonly<Record<string, number>>;

/** An entry of the list indicators, such as an award or a title. */
export type ListEntry = Readonly<Record<string, string | number | null>>;

export type FactValue =
  Series | number | string | boolean | readonly string[] | readonly ListEntry[];

/**
 * What is known of an enterprise: by indicator id. Absent means unknown; an empty list means
 * none. Only facts that passed `checkFacts` or came from the database may get here.
 */
export type Facts = Readonly<Record<string, FactValue | undefined>>;

/** A point's values by the day as of which each was true, oldest first. */
export type DatedValues = readonly (readonly [date: string, value: FactValue])[];

/** All that is known over time: series by year, points by day. */
export type FactSheet = Readonly<Record<string, Series | DatedValues>>;

/**
 * The facts as they stood on a day: each point takes its latest value on or before `asOf`
 * (YYYY-MM-DD); series are taken whole, the evaluator picks the years.
 */
export function factsAsOf(sheet: FactSheet, asOf: string): Facts {
  const facts: Record<string, FactValue> = {};
  for (const indicator in sheet) {
    const entries = sheet[indicator];
    if (!Array.isArray(entries)) {
      facts[indicator] = entries as Series;
      continue;
    }
    const value = latestUpTo(entries as DatedValues, asOf);
    if (value !== undefined) facts[indicator] = value;
  }
  return facts;
}

function latestUpTo(entries: DatedValues, asOf: string): FactValue | undefined {
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const entry = entries[index];
    if (entry && entry[0] <= asOf) return entry[1];
  }
  return undefined;
}
