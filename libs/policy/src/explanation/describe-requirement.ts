import type { Bilingual } from '@tidu/domain';
import { isScored, ruleFor, type Criterion, type Procedure, type RulePack } from '../packs/pack';
import { POINTS_WORDS, wordScope } from './word-scopes';

/**
 * What a criterion asks in one procedure, made from titles and numbers, so that words and numbers
 * cannot part. A yes-or-no item is its own title.
 * @param pack whose titles name the other criteria that a rule points to
 */
export function describeRequirement(
  criterion: Criterion,
  procedure: Procedure,
  pack: Pick<RulePack, 'criteria' | 'score'> = { criteria: [] },
): Bilingual {
  if (isScored(criterion)) return POINTS_WORDS.describe(criterion.points);
  const rule = ruleFor(criterion, procedure);
  if (!rule) return { zh: '本程序不考查', en: 'not examined in this procedure' };
  if (rule.op === 'is') return criterion.title;
  return wordScope(pack).describe(rule);
}
