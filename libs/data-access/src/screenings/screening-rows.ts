import type { Programme } from '@tidu/policy';
import type { Bilingual } from '@tidu/domain';
import type { OwnerOffice } from '../accounts/owner-office';

export type ScreeningState = 'queued' | 'running' | 'completed' | 'failed';

/** Counts of one chunk or of a whole screening. */
export interface Tally {
  enterprises: number;
  verdicts: Record<string, number>;
  pools: Record<string, number>;
  /** Status counts by criterion id. */
  items: Record<string, Record<string, number>>;
}

export interface ScreeningRow {
  readonly id: string;
  readonly programmeId: string;
  readonly programme: Programme;
  readonly programmeHash: string;
  readonly packId: string;
  readonly packHash: string;
  readonly procedure: 'recognition' | 'review';
  readonly asOf: string;
  readonly divisionPrefix: string | null;
  readonly outsideEffectiveDates: boolean;
  readonly owner: OwnerOffice | null;
  readonly status: ScreeningState;
  readonly total: number;
  readonly done: number;
  readonly summary: Tally | null;
  readonly factsSha256: string | null;
  readonly failure: Bilingual | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

export type NewScreening = Pick<
  ScreeningRow,
  | 'programmeId'
  | 'programme'
  | 'programmeHash'
  | 'packId'
  | 'packHash'
  | 'procedure'
  | 'asOf'
  | 'divisionPrefix'
  | 'outsideEffectiveDates'
>;

/** What is needed to assess an enterprise; `facts` is the JSON text of its fact sheet. */
export interface SubjectRow {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string | null;
  readonly divisionCode: string;
  readonly industryCode: string | null;
  readonly facts: string | null;
}

export interface NewAssessment {
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly creditCode: string | null;
  readonly divisionCode: string;
  readonly verdict: string;
  readonly pool: string;
  readonly statuses: string;
  readonly values: readonly unknown[];
}

export interface AssessmentRecord {
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly creditCode: string | null;
  readonly divisionCode: string;
  readonly city: string | null;
  readonly county: string | null;
  readonly verdict: 'met' | 'unmet' | 'undetermined';
  readonly pool: string;
  readonly statuses: string;
  readonly values: readonly unknown[];
}
