import { MET, UNKNOWN, UNMET } from '../logic/status';
import { getIndicator } from '../indicators/find-indicator';
import type { IsRule } from '../packs/rules';
import type { OperatorDef } from './operator';
import { readBoolean } from './read-boolean';

/** A yes-or-no fact that a register answers: unknown when absent. */
export const is: OperatorDef<IsRule> = {
  fields: { indicator: { kind: 'indicator', types: ['boolean'] }, value: { kind: 'boolean' } },
  compile: ({ indicator, value }) => {
    const read = readBoolean(indicator);
    return (of) => {
      const found = read(of);
      return found === null ? UNKNOWN : found === value ? MET : UNMET;
    };
  },
  readings: ({ indicator }) => [{ indicator, read: readBoolean(indicator) }],
  describe: ({ indicator, value }) => {
    const { title } = getIndicator(indicator);
    return {
      zh: `${title.zh}：${value ? '是' : '否'}`,
      en: `${title.en}: ${value ? 'yes' : 'no'}`,
    };
  },
};
