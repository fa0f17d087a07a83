import type { Transaction } from '@tidu/data-access';

/** One kind of seed, such as the divisions. Loading it again must do no harm. */
export interface SeedStep {
  /** Names its mark in the database; never changes. */
  readonly name: string;
  /** 64 hex digits over everything that the step loads: an unchanged seed is left alone. */
  fingerprint(): Promise<string>;
  /** Loads the seed as the owner of the tables; says in a few words what came of it. */
  load(tx: Transaction): Promise<string>;
}
