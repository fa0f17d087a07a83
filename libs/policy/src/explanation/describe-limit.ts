import type { Bilingual } from '@tidu/domain';
import { limitWords } from '../operators/words';
import { isScored, ruleFor, type Criterion, type Procedure, type RulePack } from '../packs/pack';
import type { Rule } from '../packs/rules';
import { describeRequirement } from './describe-requirement';
import { titlesOfValues } from './value-titles';

/**
 * What a criterion asks without naming again what is measured, for use behind its title and value:
 * `≥ 5,000 万元`. The whole requirement where there is no single limit.
 * @param pack whose titles name the other criteria that a rule points to
 */
export function describeLimit(
  criterion: Criterion,
  procedure: Procedure,
  pack?: Pick<RulePack, 'criteria' | 'score'>,
): Bilingual {
  const rule = isScored(criterion) ? undefined : ruleFor(criterion, procedure);
  return (rule && limitOf(rule)) ?? describeRequirement(criterion, procedure, pack);
}

function limitOf(rule: Rule): Bilingual | undefined {
  switch (rule.op) {
    case 'compare':
      return limitWords(rule.indicator, rule.is, rule.value);
    case 'eachYear': {
      const limit = limitWords(rule.indicator, rule.is, rule.value);
      return { zh: `每年 ${limit.zh}`, en: `${limit.en} in each year` };
    }
    case 'anyYear':
      return limitWords(rule.indicator, rule.is, rule.value);
    case 'rising': {
      const { length } = rule.years;
      return { zh: `连续 ${length} 年增长`, en: `rising ${length} years running` };
    }
    case 'is':
      return rule.value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
    case 'oneOf':
      return titlesOfValues(rule.indicator, rule.values);
    case 'countOf':
      return { zh: `≥ ${rule.atLeast} 项`, en: `≥ ${rule.atLeast}` };
    case 'judged':
    case 'manual':
      return { zh: '由人工判定', en: 'judged by a person' };
    case 'waiver':
      return limitOf(rule.item);
    default:
      return undefined;
  }
}
