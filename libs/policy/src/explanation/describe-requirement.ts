import type { Bilingual } from '@tidu/domain';
import { SCOPE } from '../operators/operators';
import { ruleFor, type Criterion, type Procedure } from '../packs/pack';

/**
 * What a criterion asks in one procedure, made from titles and numbers, so that words and numbers
 * cannot part. A yes-or-no item is its own title.
 */
export function describeRequirement(criterion: Criterion, procedure: Procedure): Bilingual {
  const rule = ruleFor(criterion, procedure);
  if (!rule) return { zh: '本程序不考查', en: 'not examined in this procedure' };
  if (rule.op === 'is') return criterion.title;
  return SCOPE.describe(rule);
}
