import type { ItemStatus, Verdict } from '../logic/status';
import type { Procedure, Reference } from '../packs/pack';

/** What was found for a criterion: one value, or several by year or by indicator. */
export type ItemValue =
  number | string | boolean | null | Readonly<Record<string, number | string | boolean | null>>;

/** Points that are certain, points that are still possible, points that there are. */
export interface PointsRange {
  readonly min: number;
  readonly max: number;
  readonly of: number;
}

export interface ScoreResult extends PointsRange {
  /** By dimension id. */
  readonly dimensions: Readonly<Record<string, PointsRange>>;
}

export interface CriterionResult {
  readonly id: string;
  readonly status: ItemStatus;
  /** Shares and rates in %. */
  readonly value: ItemValue;
  /** One unit, or one by indicator where they differ; null where there is none. */
  readonly unit: string | null | Readonly<Record<string, string | null>>;
  /** One limit, or one by indicator where they differ; null where there is none or it depends. */
  readonly threshold: number | null | Readonly<Record<string, number>>;
  /** Only of scored items. */
  readonly points: PointsRange | null;
  readonly indicators: readonly string[];
  readonly reference: Reference;
  readonly confirmed: boolean;
}

/** The whole answer for one set of facts under one pack. */
export interface Evaluation {
  readonly pack: string;
  /** SHA-256 over the pack's canonical form. */
  readonly packHash: string;
  readonly procedure: Procedure;
  /** YYYY-MM-DD */
  readonly asOf: string;
  /** The pack was not in force on that day: the result is a trial. */
  readonly outsideEffectiveDates: boolean;
  readonly verdict: Verdict;
  /** null when the pack has no score table. */
  readonly score: ScoreResult | null;
  /** In the pack's order: required, parts, scored and advisory items alike. */
  readonly criteria: readonly CriterionResult[];
}
