import type { Check } from '../operators/operator';
import type { Comparison } from '../packs/rules';
import type { Draft } from './draft';
import type { Ladder } from './ladder';

/** All parts must not be unmet. */
export interface EveryGoal {
  readonly kind: 'every';
  readonly check: Check;
  readonly parts: readonly Goal[];
}

/** Some parts must not be unmet; one at a time is worked on. */
export interface SomeGoal {
  readonly kind: 'some';
  readonly check: Check;
  readonly parts: readonly Goal[];
}

/** One condition on facts; without ladders nothing cures it but time. */
export interface FactGoal {
  readonly kind: 'fact';
  readonly check: Check;
  readonly indicators: readonly string[];
  readonly ladders: (draft: Draft) => readonly Ladder[];
}

/** Points of several scored items. */
export interface PointsGoal {
  readonly kind: 'points';
  readonly check: Check;
  readonly is: Comparison;
  readonly value: number;
  readonly items: readonly ScoredItem[];
}

/** What must not be unmet, as a tree along the rule. */
export type Goal = EveryGoal | SomeGoal | FactGoal | PointsGoal;

/** An item of the score table. */
export interface ScoredItem {
  readonly index: number;
  readonly check: Check;
  readonly indicators: readonly string[];
  /** Its most points. */
  readonly most: number;
  readonly ladders: (draft: Draft) => readonly Ladder[];
}

/** A criterion of the pack as a goal. */
export interface CriterionGoal {
  readonly id: string;
  readonly goal: Goal;
}
