import { MANUAL } from '../logic/status';
import type { ManualRule } from '../packs/rules';
import type { OperatorDef } from './operator';

/** A person's judgement for which the rule gives no number and no fact is kept. */
export const manual: OperatorDef<ManualRule> = {
  fields: {},
  compile: () => () => MANUAL,
  readings: () => [],
  describe: () => ({ zh: '由审核人员判定', en: 'judged by an official' }),
};
