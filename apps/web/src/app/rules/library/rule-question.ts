import type { ProcedureName, RuleSelectionQuery } from '@tidu/contracts';
import { formatDay } from '@tidu/ui';

/** What the reader has filled in so far. */
export interface RuleQuestionDraft {
  readonly tier: string;
  readonly procedure: ProcedureName;
  readonly date: Date | null;
  readonly division: string;
  readonly certificateDate: Date | null;
}

/** The question once it can be asked; a certificate matters in a review only. */
export function questionOf(draft: RuleQuestionDraft): RuleSelectionQuery | undefined {
  const { tier, procedure, date, division, certificateDate } = draft;
  if (!date) return undefined;
  const reviewed = procedure === 'review' ? certificateDate : null;
  return {
    tier,
    procedure,
    date: formatDay(date),
    ...(division ? { division } : {}),
    ...(reviewed ? { certificateDate: formatDay(reviewed) } : {}),
  };
}
