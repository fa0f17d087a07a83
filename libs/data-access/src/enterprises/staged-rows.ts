/** An identifier beside the credit code, such as a stock code. */
export interface IdentifierKey {
  readonly scheme: string;
  readonly value: string;
}

/** Which enterprise a key of the file belongs to already, in the database or earlier in the file. */
export interface KnownIdentity {
  /** Null: the key is a credit code. */
  readonly scheme: string | null;
  readonly value: string;
  readonly enterpriseId: string;
  /** The credit code of that enterprise, where it has one. */
  readonly creditCode: string | null;
  /** Where it is; null for one that this file brings. */
  readonly divisionCode: string | null;
}

export interface StagedEnterprise {
  readonly id: string;
  readonly isNew: boolean;
  readonly creditCode: string | null;
  readonly creditCodeCheck: 'valid' | 'invalid' | null;
}

export interface StagedIdentifier extends IdentifierKey {
  readonly enterpriseId: string;
}

export interface StagedRow {
  readonly line: number;
  readonly enterpriseId: string;
  /** The year or day that the row speaks of; an enterprise has at most one row a period. */
  readonly period: string;
  /** First day of that period: a new name is known from then on. */
  readonly knownFrom: string;
  /** Last day of that period: the latest row decides what is true now. */
  readonly day: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly industryCode: string | null;
  /** Only the enterprise is taken from the row, not its figures. */
  readonly skipped: boolean;
}

export interface StagedFact {
  readonly enterpriseId: string;
  readonly indicator: string;
  readonly year: number | null;
  readonly asOf: string | null;
  /** JSON text, so that a decimal stays as exact as it was read. */
  readonly value: string;
  /** 0: the row's own value; higher: a fallback, the lower the better. */
  readonly priority: number;
  readonly line: number;
}

export interface StagedBatch {
  readonly enterprises: readonly StagedEnterprise[];
  readonly identifiers: readonly StagedIdentifier[];
  readonly rows: readonly StagedRow[];
  readonly facts: readonly StagedFact[];
}

/** Where the figures of an import come from. */
export interface NewFactSource {
  readonly kind: string;
  readonly title: string;
  readonly origin: string | null;
  readonly limits: string | null;
  readonly fileName: string;
  /** 64 hex digits */
  readonly fileSha256: string;
}

export interface MergeCounts {
  readonly enterprisesCreated: number;
  readonly enterprisesChanged: number;
  readonly factsAdded: number;
  readonly factsReplaced: number;
  readonly factsUnchanged: number;
}
