import { waive } from '../logic/combine';
import type { WaiverRule } from '../packs/rules';
import type { OperatorDef } from './operator';

/** An item that something else can stand in for. */
export const waiver: OperatorDef<WaiverRule> = {
  fields: { item: { kind: 'rule' }, by: { kind: 'rule' } },
  compile: (rule, scope) => {
    const [item, by] = [scope.compile(rule.item), scope.compile(rule.by)];
    return (of) => waive(item(of), by(of));
  },
  // The waiver's own facts are looked at only when it is claimed; the item's value is what is shown.
  readings: (rule, scope) => scope.readings(rule.item),
  limits: (rule, scope) => scope.limits(rule.item),
  describe: (rule, scope) => {
    const [item, by] = [scope.describe(rule.item), scope.describe(rule.by)];
    return { zh: `${item.zh}（${by.zh}的可豁免）`, en: `${item.en} (waived by: ${by.en})` };
  },
};
