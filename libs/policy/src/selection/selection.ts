import type { Bilingual } from '@tidu/domain';
import type { Procedure, Reference } from '../packs/pack';

/** Places by division code prefix. */
export interface SelectionPlaces {
  readonly within: readonly string[];
  /** Places inside that have an authority of their own, such as a 计划单列市. */
  readonly except: readonly string[];
}

/** One line of the table that says which rule book applies; the first line that fits holds. */
export interface SelectionRule {
  readonly id: string;
  readonly tier: string;
  readonly procedures: readonly Procedure[];
  /** Days of application, both included; null is open. */
  readonly from: string | null;
  readonly until: string | null;
  /** null: everywhere. */
  readonly divisions: SelectionPlaces | null;
  /** `expired`: only when the certificate's three years have ended before the day. */
  readonly certificate: 'any' | 'expired';
  readonly pack: string;
  readonly grounds: Bilingual;
  readonly reference: Reference;
  readonly confirmed: boolean;
}

export interface RuleSelection {
  readonly format: 'tidu-rule-selection/1';
  readonly rules: readonly SelectionRule[];
}

/** What is asked: which rule book applies to this application. */
export interface SelectionQuestion {
  readonly tier: string;
  readonly procedure: Procedure;
  /** Day of the application, YYYY-MM-DD. */
  readonly date: string;
  /** Division code of the enterprise, six digits or a prefix of them. */
  readonly division?: string;
  /** Day on which the present certificate was issued, YYYY-MM-DD; matters at review. */
  readonly certificateDate?: string;
}

/** Which pack applies, or why none does. */
export type SelectionAnswer =
  | { readonly found: true; readonly rule: SelectionRule; readonly certificateUntil: string | null }
  | { readonly found: false; readonly reason: SelectionRefusal };

export interface SelectionRefusal {
  readonly code:
    | 'selection.unknown-tier'
    | 'selection.division-needed'
    | 'selection.elsewhere'
    | 'selection.no-rule-then';
  readonly message: Bilingual;
}
