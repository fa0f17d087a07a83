import type { IdentifierKey } from '@tidu/data-access';
import type { CreditCode } from '@tidu/domain';
import type { RowFinding } from './finding';

/** The enterprise that a row is about, and when. */
export interface RowSubject {
  readonly creditCode: CreditCode | undefined;
  readonly identifiers: readonly IdentifierKey[];
  /** The column and value by which a fault names the enterprise. */
  readonly shownColumn: string;
  readonly shownValue: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly industryCode: string | null;
  readonly period: string;
  readonly knownFrom: string;
  readonly day: string;
}

/** One value of a row, in the indicator's unit. */
export interface RowFact {
  readonly indicator: string;
  readonly year: number | null;
  readonly asOf: string | null;
  /** JSON text */
  readonly value: string;
  readonly priority: number;
}

export type ParsedRow =
  | { readonly kind: 'rejected'; readonly faults: readonly RowFinding[] }
  | { readonly kind: 'skipped'; readonly subject: RowSubject | undefined }
  | { readonly kind: 'accepted'; readonly subject: RowSubject; readonly facts: readonly RowFact[] };
