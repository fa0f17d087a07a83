import type { Status } from '../logic/status';
import type { CriterionRule } from '../packs/rules';
import type { OperatorDef } from './operator';

/** Another criterion of the pack: its status stands in; its facts are shown where it stands. */
export const criterion: OperatorDef<CriterionRule> = {
  fields: { id: { kind: 'reference', to: 'condition' } },
  compile: ({ id }, scope) => {
    const index = scope.indexOf(id);
    return (of) => of.found.statuses[index] as Status;
  },
  readings: () => [],
  describe: ({ id }, scope) => scope.titleOf(id),
};
