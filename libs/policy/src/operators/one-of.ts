import { MET, UNKNOWN, UNMET } from '../logic/status';
import { getIndicator } from '../indicators/find-indicator';
import type { OneOfRule } from '../packs/rules';
import type { OperatorDef } from './operator';
import { readText } from './read-text';

/** An enum is one of the values. */
export const oneOf: OperatorDef<OneOfRule> = {
  fields: {
    indicator: { kind: 'indicator', types: ['enum'] },
    values: { kind: 'indicatorValues' },
  },
  compile: ({ indicator, values }) => {
    const read = readText(indicator);
    const wanted = new Set(values);
    return (of) => {
      const found = read(of);
      return found === null ? UNKNOWN : wanted.has(found) ? MET : UNMET;
    };
  },
  readings: ({ indicator }) => [{ indicator, read: readText(indicator) }],
  describe: ({ indicator, values }) => {
    const { title } = getIndicator(indicator);
    return {
      zh: `${title.zh}为 ${values.join('、')}`,
      en: `${title.en} is ${values.join(' or ')}`,
    };
  },
};
