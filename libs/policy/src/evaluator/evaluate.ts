import { ITEM_STATUSES, type Status } from '../logic/status';
import { isOutsideEffectiveDates } from '../packs/pack';
import { sumPoints } from '../scores/sum-points';
import { caseOf, check, type Subject } from './assess';
import type { Case } from './case';
import type { CompiledCriterion, CompiledPack } from './compiled-pack';
import { readScore } from './compiled-score';
import type { CriterionResult, Evaluation } from './result';

/**
 * The whole answer for one enterprise on one day: verdict, score, and for every criterion what was
 * found, against which limit, by which article.
 * @param asOf YYYY-MM-DD; may lie outside the pack's effective dates, the answer says so
 */
export function evaluate(compiled: CompiledPack, subject: Subject, asOf: string): Evaluation {
  const of = caseOf(compiled, subject, asOf);
  const verdict = check(compiled, of);
  return {
    pack: compiled.pack.id,
    packHash: compiled.hash,
    procedure: compiled.procedure,
    asOf,
    outsideEffectiveDates: isOutsideEffectiveDates(compiled.pack, asOf, compiled.procedure),
    verdict,
    score: compiled.score ? readScore(compiled.score, of.found) : null,
    criteria: resultsOf(compiled.criteria, of),
  };
}

function resultsOf(items: readonly CompiledCriterion[], of: Case): CriterionResult[] {
  const results: CriterionResult[] = [];
  for (const item of items) results.push(resultOf(item, of));
  return results;
}

function resultOf(item: CompiledCriterion, of: Case): CriterionResult {
  const { unit, threshold, indicators } = item.constants;
  const { criterion, index } = item;
  return {
    id: criterion.id,
    status: ITEM_STATUSES[of.found.statuses[index] as Status],
    value: item.value(of),
    unit,
    threshold,
    points: item.pointsOf === null ? null : pointsOf(item, item.pointsOf, of),
    indicators,
    reference: criterion.reference,
    confirmed: criterion.confirmed,
  };
}

function pointsOf({ index }: CompiledCriterion, points: number, { found }: Case) {
  const items = [index];
  return { min: sumPoints(found.lowest, items), max: sumPoints(found.highest, items), of: points };
}
