import { getPoints } from '../score-range';
import { askedWords, joined, withValue } from '../clause-words';
import { distanceOf } from '../distance';
import { isOpen, single, statusOf, type Explain } from '../finding';
import { pointsWords } from '../number-words';
import type { ScoreRule } from '../../packs/rules';

/** Points against a line; a range while items are open. */
export const scoreFinding: Explain<ScoreRule> = (rule, context) => {
  const { dimension, item, is, value } = rule;
  const status = statusOf(rule, context);
  const id = dimension ?? item;
  const title = id === undefined ? { zh: '评价得分', en: 'score' } : context.scope.titleOf(id);
  const range = getPoints(context.scope.scoredBy(rule), context.of);
  const decides = status === 'met' ? range.min : range.max;
  const distance = isOpen(status) ? null : distanceOf(decides, is, value, '分', status === 'met');
  const head = withValue(context.subject ?? title, pointsWords(range));
  const asked = askedWords(is, value, '分');
  const clause = joined(distance ? [head, asked, distance.text] : [head, asked]);
  return single(status, clause, { distance });
};
