import { MANUAL, MET, UNMET } from '../logic/status';
import { getIndicator } from '../indicators/find-indicator';
import type { JudgedRule } from '../packs/rules';
import type { OperatorDef } from './operator';
import { readBoolean } from './read-boolean';

/** A yes-or-no that a person judges with grounds: manual until somebody has. */
export const judged: OperatorDef<JudgedRule> = {
  fields: { indicator: { kind: 'indicator', types: ['boolean'] } },
  compile: ({ indicator }) => {
    const read = readBoolean(indicator);
    return (of) => {
      const found = read(of);
      return found === null ? MANUAL : found ? MET : UNMET;
    };
  },
  readings: ({ indicator }) => [{ indicator, read: readBoolean(indicator) }],
  describe: ({ indicator }) => {
    const { title } = getIndicator(indicator);
    return { zh: `${title.zh}（人工判定）`, en: `${title.en} (judged by an official)` };
  },
};
