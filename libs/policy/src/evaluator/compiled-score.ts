import { MET, UNKNOWN, UNMET } from '../logic/status';
import type { Check } from '../operators/operator';
import { isScored, type Criterion, type ScoreTable } from '../packs/pack';
import type { PointsCell, PointsCheck } from '../scores/points-operator';
import { sumPoints } from '../scores/sum-points';
import type { Findings } from './case';
import type { PointsRange, ScoreResult } from './result';

/** Which items make the score and each of its dimensions. */
export interface CompiledScore {
  readonly of: number;
  readonly items: readonly number[];
  readonly dimensions: readonly {
    readonly id: string;
    readonly of: number;
    readonly items: readonly number[];
  }[];
}

export function compileScore(table: ScoreTable, criteria: readonly Criterion[]): CompiledScore {
  const itemsOf = (dimension?: string): number[] =>
    criteria.flatMap((criterion, index) =>
      isScored(criterion) && (dimension === undefined || criterion.dimension === dimension)
        ? [index]
        : [],
    );
  return {
    of: table.of,
    items: itemsOf(),
    dimensions: table.dimensions.map(({ id, of }) => ({ id, of, items: itemsOf(id) })),
  };
}

/**
 * The check of a scored item: writes its points, and says whether it has any. A scored item is
 * never itself part of the verdict.
 */
export function scoredCheck(points: PointsCheck, index: number): Check {
  const cell: PointsCell = { lowest: 0, highest: 0 };
  return (of) => {
    points(of, cell);
    of.found.lowest[index] = cell.lowest;
    of.found.highest[index] = cell.highest;
    return cell.lowest < cell.highest ? UNKNOWN : cell.lowest > 0 ? MET : UNMET;
  };
}

/** The score of what was found last. */
export function readScore(score: CompiledScore, found: Findings): ScoreResult {
  const dimensions: Record<string, PointsRange> = {};
  for (const { id, of, items } of score.dimensions) dimensions[id] = range(found, items, of);
  return { ...range(found, score.items, score.of), dimensions };
}

function range(found: Findings, items: readonly number[], of: number): PointsRange {
  return { min: sumPoints(found.lowest, items), max: sumPoints(found.highest, items), of };
}
