import type { Facts } from '../facts/facts';
import { both } from '../logic/combine';
import { MET, STATUS_LETTERS, UNMET, type Status, type Verdict } from '../logic/status';
import { deriveFacts } from './derive-facts';
import { lastFullYear, type Case } from './case';
import type { CompiledCriterion, CompiledPack } from './compiled-pack';

/** What was found for a criterion: one value, or several by year or by indicator. */
export type ItemValue =
  number | string | boolean | null | Readonly<Record<string, number | string | boolean | null>>;

/** The evaluator's answer for one set of facts under one pack. */
export interface Assessment {
  readonly verdict: Verdict;
  /** One letter of STATUS_LETTERS a criterion, in the pack's order. */
  readonly statuses: string;
  /** One value a criterion, in the pack's order; null where nothing is known. */
  readonly values: readonly ItemValue[];
}

export interface Subject {
  readonly facts: Facts;
  /** GB/T 4754-2017 class code, when known. */
  readonly industryCode?: string;
}

/**
 * Assesses one enterprise on one day. Nothing unknown counts as met: the verdict is unmet when an
 * item is, else undetermined when an item is open, else met.
 * @param asOf YYYY-MM-DD
 */
export function assess(compiled: CompiledPack, subject: Subject, asOf: string): Assessment {
  const of: Case = {
    facts: deriveFacts(subject, lastFullYear(asOf)),
    asOf,
    y1: lastFullYear(asOf),
    industryCode: subject.industryCode,
  };
  let verdict: Status = MET;
  let statuses = '';
  const values: ItemValue[] = [];
  for (const item of compiled.criteria) {
    const status = item.check(of);
    verdict = both(verdict, status);
    statuses += STATUS_LETTERS.charAt(status);
    values.push(valueOf(item, of));
  }
  return {
    verdict: verdict === MET ? 'met' : verdict === UNMET ? 'unmet' : 'undetermined',
    statuses,
    values,
  };
}

/** A single reading stands alone; several go by year when they share an indicator, else by id. */
function valueOf({ readings }: CompiledCriterion, of: Case): ItemValue {
  const [first] = readings;
  if (!first) return null;
  if (readings.length === 1) return first.read(of);
  const values: Record<string, number | string | boolean | null> = {};
  for (const { indicator, year, read } of readings) {
    values[year ? String(year(of)) : indicator] = read(of);
  }
  return values;
}
