import type { Check, Reading } from '../operators/operator';
import { SCOPE } from '../operators/operators';
import { NOT_APPLICABLE } from '../logic/status';
import { ruleFor, type Criterion, type Procedure, type RulePack } from '../packs/pack';

/** A criterion ready to be checked in one procedure. */
export interface CompiledCriterion {
  readonly criterion: Criterion;
  readonly check: Check;
  readonly readings: readonly Reading[];
}

/** A pack ready to be evaluated in one procedure; compile once, evaluate often. */
export interface CompiledPack {
  readonly pack: RulePack;
  readonly procedure: Procedure;
  readonly criteria: readonly CompiledCriterion[];
}

/**
 * Compiles a pack that `checkPack` found sound.
 * @throws RangeError when the pack does not know the procedure
 */
export function compilePack(pack: RulePack, procedure: Procedure): CompiledPack {
  if (!pack.procedures.includes(procedure)) {
    throw new RangeError(`${pack.id} has no procedure ${procedure}`);
  }
  return {
    pack,
    procedure,
    criteria: pack.criteria.map((criterion) => compileCriterion(criterion, procedure)),
  };
}

function compileCriterion(criterion: Criterion, procedure: Procedure): CompiledCriterion {
  const rule = ruleFor(criterion, procedure);
  if (!rule) return { criterion, check: () => NOT_APPLICABLE, readings: [] };
  return { criterion, check: SCOPE.compile(rule), readings: SCOPE.readings(rule) };
}
