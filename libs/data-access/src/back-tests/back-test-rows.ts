import type { OwnerOffice } from '../accounts/owner-office';
import type { Bilingual } from '@tidu/domain';
import type { Procedure, Verdict } from '@tidu/policy';
import type { ScreeningState, SubjectRow } from '../screenings/screening-rows';

/** gain: to met; loss: from met; opened: unmet to undetermined; closed: undetermined to unmet. */
export type VerdictChangeName = 'gain' | 'loss' | 'opened' | 'closed';

/** Counts by the name of what is counted. */
export type Counts = Record<string, number>;

/** Counts of one chunk or of a whole back-test; all by plain keys so that chunks add up. */
export interface BackTestTally {
  enterprises: number;
  factsChangedSince: number;
  /** By verdict before, then after. */
  matrix: Record<string, Counts>;
  /** By place code, size class or industry: `enterprises` and each change. */
  cities: Record<string, Counts>;
  counties: Record<string, Counts>;
  sizeClasses: Record<string, Counts>;
  industries: Record<string, Counts>;
  /** By criterion id: for how many enterprises it made the difference, by change. */
  criteria: Record<string, Counts>;
  /** Status counts by criterion id under either pack. */
  before: Record<string, Counts>;
  after: Record<string, Counts>;
}

/** A pack as a back-test was started with it. */
export interface FrozenPack {
  readonly id: string;
  readonly hash: string;
  readonly draftId: string | null;
}

export interface TestedPack extends FrozenPack {
  readonly draftName: string | null;
}

export interface NewBackTest {
  readonly baseline: FrozenPack;
  readonly candidate: FrozenPack;
  readonly procedure: Procedure;
  /** YYYY-MM-DD */
  readonly asOf: string;
  readonly divisionPrefix: string | null;
  /** Its assessments are the baseline; null: the baseline is assessed anew. */
  readonly screeningId: string | null;
}

export interface BackTestRow extends NewBackTest {
  readonly id: string;
  readonly baseline: TestedPack;
  readonly candidate: TestedPack;
  readonly owner: OwnerOffice | null;
  readonly status: ScreeningState;
  readonly total: number;
  readonly done: number;
  readonly summary: BackTestTally | null;
  readonly factsSha256: string | null;
  readonly failure: Bilingual | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** An enterprise with its facts, and over a screening with its past assessment. */
export interface ComparedRow extends SubjectRow {
  readonly past: {
    readonly verdict: Verdict;
    /** One letter a criterion in the order of the baseline pack. */
    readonly statuses: string;
    /** Facts were recorded after it was assessed. */
    readonly factsChangedSince: boolean;
  } | null;
}

/** An enterprise whose verdict differs. */
export interface ChangeRecord {
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly creditCode: string | null;
  readonly divisionCode: string;
  /** Two digits of GB/T 4754, or its section letter; null where not known. */
  readonly industry: string | null;
  readonly sizeClass: string | null;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly change: VerdictChangeName;
  readonly criteria: readonly string[];
  readonly factsChangedSince: boolean;
}

export interface ListedChange extends ChangeRecord {
  readonly city: string | null;
  readonly county: string | null;
}

export interface ChangeFilter {
  readonly backTestId: string;
  readonly change?: VerdictChangeName;
  readonly divisionPrefix?: string;
  readonly criterion?: string;
  /** `unknown` for those without. */
  readonly sizeClass?: string;
  /** `unknown` for those without. */
  readonly industry?: string;
  /** Part of the name or of the credit code. */
  readonly text?: string;
}
