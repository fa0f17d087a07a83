import type { Bilingual } from '@tidu/domain';
import { limitWords } from '../operators/words';
import { ruleFor, type Criterion, type Procedure } from '../packs/pack';
import type { Rule } from '../packs/rules';
import { describeRequirement } from './describe-requirement';

/**
 * What a criterion asks without naming again what is measured, for use behind its title and value:
 * `≥ 5,000 万元`. The whole requirement where there is no single limit.
 */
export function describeLimit(criterion: Criterion, procedure: Procedure): Bilingual {
  const rule = ruleFor(criterion, procedure);
  return (rule && limitOf(rule)) ?? describeRequirement(criterion, procedure);
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
    case 'waiver':
      return limitOf(rule.item);
    default:
      return undefined;
  }
}
