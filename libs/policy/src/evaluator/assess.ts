import type { Facts } from '../facts/facts';
import { both } from '../logic/combine';
import { MET, STATUS_LETTERS, UNMET, type Status, type Verdict } from '../logic/status';
import { lastFullYear, type Case } from './case';
import type { CompiledPack } from './compiled-pack';
import { forgetFigures } from '../quantities/read-number';
import { sumPoints } from '../scores/sum-points';
import type { ItemValue } from './result';

/** The evaluator's answer for one set of facts under one pack, as short as mass work needs it. */
export interface Assessment {
  readonly verdict: Verdict;
  /** One letter of STATUS_LETTERS a criterion, in the pack's order. */
  readonly statuses: string;
  /** One value a criterion, in the pack's order; null where nothing is known. */
  readonly values: readonly ItemValue[];
  /** The score's range; null when the pack has no score table. */
  readonly score: { readonly min: number; readonly max: number } | null;
}

export interface Subject {
  readonly facts: Facts;
  /** GB/T 4754-2017 class code, when known. */
  readonly industryCode?: string;
}

/**
 * Assesses one enterprise on one day. Nothing unknown counts as met: the verdict is unmet when a
 * required item is, else undetermined when one is open, else met.
 * @param asOf YYYY-MM-DD
 */
export function assess(compiled: CompiledPack, subject: Subject, asOf: string): Assessment {
  const of = caseOf(compiled, subject, asOf);
  const verdict = check(compiled, of);
  let statuses = '';
  const values: ItemValue[] = [];
  for (const item of compiled.criteria) {
    statuses += STATUS_LETTERS.charAt(of.found.statuses[item.index] ?? 0);
    values.push(item.value(of));
  }
  return { verdict, statuses, values, score: shortScore(compiled) };
}

/** One enterprise's facts on one day, with the pack's own place for what is found. */
export function caseOf(compiled: CompiledPack, subject: Subject, asOf: string): Case {
  forgetFigures(compiled.figures);
  return {
    facts: subject.facts,
    asOf,
    y1: lastFullYear(asOf),
    industryCode: subject.industryCode,
    figures: compiled.figures,
    found: compiled.scratch,
  };
}

/** Runs every check and folds the required ones into the verdict. */
export function check(compiled: CompiledPack, of: Case): Verdict {
  let verdict: Status = MET;
  for (const item of compiled.inOrder) {
    const status = item.check(of);
    of.found.statuses[item.index] = status;
    if (item.required) verdict = both(verdict, status);
  }
  return verdict === MET ? 'met' : verdict === UNMET ? 'unmet' : 'undetermined';
}

function shortScore({ score, scratch }: CompiledPack): Assessment['score'] {
  if (!score) return null;
  return {
    min: sumPoints(scratch.lowest, score.items),
    max: sumPoints(scratch.highest, score.items),
  };
}
