import type { AuditAct, ChainedEntry } from '@tidu/domain';

/** What somebody did or was refused, as the use case knows it. */
export interface NewAuditEntry {
  readonly act: AuditAct;
  /** Null when nobody is signed in. */
  readonly account: string | null;
  /** Whose place the account takes as a substitute. */
  readonly principal?: string | null;
  readonly organisation: string | null;
  /** What it was done to: an id, or what was asked for. */
  readonly subject: string | null;
  readonly outcome: 'done' | 'refused';
  /** JSON; no secrets, and of personal data no more than the proof needs. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

export type AuditRow = ChainedEntry;

export interface AuditFilter {
  /** Moments as ISO texts; `until` is excluded. */
  readonly from?: string;
  readonly until?: string;
  /** Acted, or had a substitute who acted. */
  readonly account?: string;
  readonly organisation?: string;
  readonly act?: string;
  readonly subject?: string;
  readonly outcome?: 'done' | 'refused';
  /** Part of the subject or of the detail. */
  readonly text?: string;
}
