import type { Case } from '../evaluator/case';
import { MET, UNKNOWN, UNMET } from '../logic/status';
import { getIndicator } from '../indicators/find-indicator';
import type { CountOfRule } from '../packs/rules';
import type { OperatorDef } from './operator';

/** A set holds at least so many of the values; an empty set is known: none. */
export const countOf: OperatorDef<CountOfRule> = {
  fields: {
    indicator: { kind: 'indicator', types: ['set'] },
    values: { kind: 'indicatorValues' },
    atLeast: { kind: 'integer', min: 1 },
  },
  compile: (rule) => {
    const count = counter(rule);
    return (of) => {
      const found = count(of);
      return found === null ? UNKNOWN : found >= rule.atLeast ? MET : UNMET;
    };
  },
  readings: (rule) => [{ indicator: rule.indicator, read: counter(rule) }],
  limits: ({ indicator, atLeast }) => [{ indicator, value: atLeast }],
  describe: ({ indicator, values, atLeast }) => {
    const { title } = getIndicator(indicator);
    return {
      zh: `${title.zh}（${values.join('、')}）至少 ${atLeast} 项`,
      en: `${title.en}: at least ${atLeast} of ${values.join(', ')}`,
    };
  },
};

function counter({ indicator, values }: CountOfRule): (of: Case) => number | null {
  const wanted = new Set(values);
  return (of) => {
    const held = of.facts[indicator] as readonly string[] | undefined;
    if (held === undefined) return null;
    let count = 0;
    for (const value of held) if (wanted.has(value)) count += 1;
    return count;
  };
}
