import type { CriterionReferenceView } from '@tidu/contracts';

/** Where a rule stands, from the document inward; parts that are not known are left out. */
export function referenceText({ document, annex, article, item }: CriterionReferenceView): string {
  return [document, annex, article, item].filter(Boolean).join(' ');
}
