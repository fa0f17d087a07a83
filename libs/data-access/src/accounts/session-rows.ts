import type { OfficeLevel, OrganisationKind, Role } from '@tidu/domain';

export type OpenStage = 'second-factor' | 'enrol' | 'full';

/** For whom somebody acts; null where they act for no organisation yet. */
export interface ActingRow {
  readonly organisation: string | null;
  readonly kind: OrganisationKind | null;
  readonly level: OfficeLevel | null;
  readonly division: string | null;
  readonly enterprise: string | null;
  readonly roles: readonly Role[];
  /** Whose place is taken. */
  readonly principal: string | null;
}

/** What one request needs to know of a session. */
export interface SessionRow extends ActingRow {
  readonly id: string;
  readonly accountId: string;
  readonly stage: OpenStage;
}

export interface NewSession {
  readonly tokenSha256: string;
  readonly accountId: string;
  readonly stage: OpenStage;
  readonly organisation: string | null;
  readonly principal: string | null;
  readonly address: string | null;
  readonly browser: string | null;
  /** Seconds from now. */
  readonly lasts: number;
}

/** The next token of a session: the old one ends with it. */
export type NextSession = Pick<
  NewSession,
  'tokenSha256' | 'stage' | 'organisation' | 'principal' | 'lasts'
>;

export interface SessionPlace {
  /** For whom it acts, or is meant to act once it has got in. */
  readonly organisation: string | null;
  readonly principal: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export interface OwnSessionRow {
  readonly id: string;
  readonly address: string | null;
  readonly browser: string | null;
  readonly organisationName: string | null;
  readonly createdAt: Date;
  readonly usedAt: Date;
  readonly expiresAt: Date;
}

/** How long a session may lie idle, in seconds. */
export interface IdleLimits {
  /** Roles that sign in with a second factor. */
  readonly strictRoles: readonly Role[];
  readonly strict: number;
  readonly other: number;
}
