import type { Bilingual } from '@tidu/domain';
import { getIndicator } from '../indicators/find-indicator';
import type { Scope } from '../operators/operator';
import { operatorOf } from '../operators/operators';
import { packScope } from '../operators/pack-scope';
import { withSeparators } from '../operators/words';
import type { RulePack } from '../packs/pack';
import type { PointsRule } from '../packs/points-rules';
import type { CountOfRule, OneOfRule, Rule } from '../packs/rules';
import type { PointsDef, PointsScope } from '../scores/points-operator';
import { POINTS_OPERATORS, POINTS_SCOPE } from '../scores/points-operators';
import { joined, NO, saidOf, YES } from './clause-words';
import { pointsWords, quantityWords } from './number-words';
import { titleOfValue, titlesOfValues } from './value-titles';

/** How the rules of a pack are reached, with codes told by their titles. */
export function wordScope(pack: Pick<RulePack, 'criteria' | 'score'>): Scope {
  const scope: Scope = {
    ...packScope(pack),
    describe: (rule) => ownWords(rule, scope) ?? operatorOf(rule).describe(rule, scope),
  };
  return scope;
}

/** Rules whose words are made of titles of values, or of rules inside them. */
function ownWords(rule: Rule, scope: Scope): Bilingual | undefined {
  switch (rule.op) {
    case 'is':
      return saidOf(getIndicator(rule.indicator).title, rule.value ? YES : NO);
    case 'oneOf':
      return oneOfWords(rule);
    case 'countOf':
      return countOfWords(rule);
    case 'all':
      return joined(
        rule.of.map((part) => inBrackets(part, scope)),
        '，且',
        ', and ',
      );
    case 'any':
      return joined(
        rule.of.map((part) => inBrackets(part, scope)),
        '，或',
        ', or ',
      );
    default:
      return undefined;
  }
}

function oneOfWords({ indicator, values }: OneOfRule): Bilingual {
  const { title } = getIndicator(indicator);
  const { zh, en } = titlesOfValues(indicator, values);
  return {
    zh: `${title.zh}为 ${zh}${values.length > 1 ? '之一' : ''}`,
    en: `${title.en}: ${en.replaceAll(', ', ' or ')}`,
  };
}

function countOfWords({ indicator, values, atLeast }: CountOfRule): Bilingual {
  const { title } = getIndicator(indicator);
  const { zh, en } = titlesOfValues(indicator, values);
  return {
    zh: `${title.zh}（${zh}）至少 ${atLeast} 项`,
    en: `${title.en}: at least ${atLeast} of ${en}`,
  };
}

/** A composite inside another is bracketed, or 且 and 或 would run together. */
function inBrackets(rule: Rule, scope: Scope): Bilingual {
  const { zh, en } = scope.describe(rule);
  const composite = (rule.op === 'all' || rule.op === 'any') && rule.of.length > 1;
  return composite ? { zh: `（${zh}）`, en: `(${en})` } : { zh, en };
}

/** How scores are reached, with codes told by their titles and numbers with their units. */
export const POINTS_WORDS: PointsScope = {
  ...POINTS_SCOPE,
  describe: (rule) => ownPointsWords(rule) ?? describerOf(rule).describe(rule, POINTS_WORDS),
};

/** The table pairs each `op` with its own rule type. */
function describerOf(rule: PointsRule): PointsDef<PointsRule> {
  return POINTS_OPERATORS[rule.op];
}

function ownPointsWords(rule: PointsRule): Bilingual | undefined {
  switch (rule.op) {
    case 'option': {
      const { title } = getIndicator(rule.indicator);
      const values = Object.entries(rule.points).map(([value, points]) => {
        const named = titleOfValue(rule.indicator, value);
        const gives = pointsWords({ min: points, max: points });
        return { zh: `${named.zh} ${gives.zh}`, en: `${named.en}: ${gives.en}` };
      });
      const list = joined(values, '；', '; ');
      return { zh: `${title.zh}：${list.zh}`, en: `${title.en}: ${list.en}` };
    }
    case 'step': {
      const { title, unit } = getIndicator(rule.indicator);
      const every = quantityWords(rule.every, unit);
      const most = withSeparators(rule.atMost);
      return {
        zh: `${title.zh}：每满 ${every.zh}得 ${rule.points} 分，最高 ${most} 分`,
        en: `${title.en}: ${rule.points} for every full ${every.en}, at most ${most} points`,
      };
    }
    default:
      return undefined;
  }
}
