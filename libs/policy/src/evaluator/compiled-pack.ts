import { NOT_APPLICABLE } from '../logic/status';
import type { Check, Limit, Reading, Scope } from '../operators/operator';
import { packScope } from '../operators/pack-scope';
import { orderOfEvaluation } from '../packs/criterion-order';
import {
  isRequired,
  isScored,
  ruleFor,
  type Criterion,
  type Procedure,
  type RulePack,
  type ScoredCriterion,
} from '../packs/pack';
import { emptyFigures } from '../quantities/read-number';
import { POINTS_SCOPE } from '../scores/points-operators';
import type { Findings } from './case';
import { compileScore, scoredCheck, type CompiledScore } from './compiled-score';
import { resultConstants, type ResultConstants } from './result-constants';
import { valueReader, type ReadValue } from './value-of';

/** A criterion ready to be checked in one procedure. */
export interface CompiledCriterion {
  readonly criterion: Criterion;
  /** Its place in the pack. */
  readonly index: number;
  readonly required: boolean;
  readonly check: Check;
  readonly readings: readonly Reading[];
  /** Its value in results. */
  readonly value: ReadValue;
  /** What its result says whatever the facts are. */
  readonly constants: ResultConstants;
  /** The most points of a scored item; null for conditions. */
  readonly pointsOf: number | null;
}

/** A pack ready to be evaluated in one procedure; compile once, evaluate often, one at a time. */
export interface CompiledPack {
  readonly pack: RulePack;
  /** SHA-256 over the pack's canonical form; empty when the caller has not named it. */
  readonly hash: string;
  readonly procedure: Procedure;
  /** In the pack's order. */
  readonly criteria: readonly CompiledCriterion[];
  /** The same so that each stands behind those that it reads. */
  readonly inOrder: readonly CompiledCriterion[];
  readonly score: CompiledScore | null;
  /** Where the checks write; overwritten by the next evaluation. */
  readonly scratch: Findings;
  /** Where looked-up figures are kept; overwritten too. */
  readonly figures: Float64Array;
}

/**
 * Compiles a pack that `checkPack` found sound.
 * @throws RangeError when the pack does not know the procedure
 */
export function compilePack(pack: RulePack, procedure: Procedure, hash = ''): CompiledPack {
  if (!pack.procedures.includes(procedure)) {
    throw new RangeError(`${pack.id} has no procedure ${procedure}`);
  }
  const scope = packScope(pack);
  const criteria = pack.criteria.map((criterion, index) =>
    isScored(criterion)
      ? compileScored(criterion, index)
      : compileCondition(criterion, index, procedure, scope),
  );
  const size = criteria.length;
  return {
    pack,
    hash,
    procedure,
    criteria,
    inOrder: orderOfEvaluation(pack, procedure).map(
      (index) => criteria[index] as CompiledCriterion,
    ),
    score: pack.score ? compileScore(pack.score, pack.criteria) : null,
    scratch: {
      statuses: new Uint8Array(size),
      lowest: new Float64Array(size),
      highest: new Float64Array(size),
    },
    figures: emptyFigures(),
  };
}

function compileCondition(
  criterion: Criterion,
  index: number,
  procedure: Procedure,
  scope: Scope,
): CompiledCriterion {
  const rule = ruleFor(criterion, procedure);
  const basis = { criterion, index, required: isRequired(criterion), pointsOf: null };
  if (!rule) return { ...basis, check: () => NOT_APPLICABLE, ...shown([], []) };
  return {
    ...basis,
    check: scope.compile(rule),
    ...shown(scope.readings(rule), scope.limits(rule)),
  };
}

function compileScored(criterion: ScoredCriterion, index: number): CompiledCriterion {
  return {
    criterion,
    index,
    required: false,
    check: scoredCheck(POINTS_SCOPE.compile(criterion.points), index),
    // A scored item has no single limit: its bands are in the pack.
    ...shown(POINTS_SCOPE.readings(criterion.points), []),
    pointsOf: POINTS_SCOPE.bounds(criterion.points).highest,
  };
}

function shown(all: readonly Reading[], limits: readonly Limit[]) {
  const readings = distinct(all);
  return { readings, value: valueReader(readings), constants: resultConstants(readings, limits) };
}

/** Readings without repetition: one for each indicator and year. */
function distinct(readings: readonly Reading[]): Reading[] {
  const byKey = new Map<string, Reading>();
  for (const reading of readings) {
    const key = `${reading.indicator} ${reading.back ?? ''}`;
    if (!byKey.has(key)) byKey.set(key, reading);
  }
  return [...byKey.values()];
}
