import type { PersonRow } from './membership-rows';

export type StoredClaimStatus = 'open' | 'confirmed' | 'refused' | 'withdrawn';

export interface ClaimRow {
  readonly id: string;
  readonly claimant: PersonRow;
  readonly creditCode: string;
  readonly name: string;
  readonly divisionCode: string;
  /** Once confirmed, or when the viewer sees an enterprise of this credit code. */
  readonly enterpriseId: string | null;
  /** Whether the enterprise has members already; told to offices alone. */
  readonly claimed: boolean;
  readonly status: StoredClaimStatus;
  readonly proof: Proof;
  readonly grounds: string | null;
  /** ISO 8601 to the millisecond, by which the list is keyed. */
  readonly createdAt: string;
  readonly decidedAt: Date | null;
  /** The office of the place; null when there is none yet. */
  readonly officeName: string | null;
}

export interface Proof {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Where the storage keeps it. */
  readonly key: string;
}

export interface NewClaim {
  readonly id: string;
  readonly accountId: string;
  readonly creditCode: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly proof: Proof;
}

/** What anybody may know of an enterprise whose credit code they know. */
export interface ClaimedEnterprise {
  readonly id: string;
  readonly divisionCode: string;
}

export interface ClaimDecision {
  readonly status: 'confirmed' | 'refused';
  readonly decidedBy: string;
  readonly grounds: string | null;
  readonly enterpriseId: string | null;
}

export interface ClaimKey {
  readonly createdAt: string;
  readonly id: string;
}
