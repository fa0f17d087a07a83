import { isScored, ruleFor, type Procedure, type RulePack } from './pack';
import type { Rule } from './rules';

/**
 * The indexes of the criteria so that each stands behind those that it reads: scored items first,
 * then conditions by their references. The pack's own order does not matter.
 * @throws RangeError on a cycle (`checkPack` refuses one)
 */
export function orderOfEvaluation(pack: RulePack, procedure: Procedure): number[] {
  const index = new Map(pack.criteria.map(({ id }, at) => [id, at]));
  const order = pack.criteria.flatMap((criterion, at) => (isScored(criterion) ? [at] : []));
  const done = new Set(order);
  const open = new Set<number>();
  const indexOf = (id: string): number => {
    const at = index.get(id);
    if (at === undefined) throw new RangeError(`${pack.id} has no criterion ${id}`);
    return at;
  };
  const visit = (at: number): void => {
    if (done.has(at)) return;
    if (open.has(at))
      throw new RangeError(`criteria of ${pack.id} refer to each other in a circle`);
    open.add(at);
    const criterion = pack.criteria[at];
    const rule = criterion && ruleFor(criterion, procedure);
    for (const id of rule ? referencesOf(rule) : []) visit(indexOf(id));
    open.delete(at);
    done.add(at);
    order.push(at);
  };
  for (const at of pack.criteria.keys()) visit(at);
  return order;
}

/** The ids of the criteria that a rule names, at any depth. */
export function referencesOf(rule: Rule): string[] {
  if (rule.op === 'criterion') return [rule.id];
  return partsOf(rule).flatMap(referencesOf);
}

/** The rules directly inside a rule. */
export function partsOf(rule: Rule): readonly Rule[] {
  switch (rule.op) {
    case 'all':
    case 'any':
    case 'atLeast':
      return rule.of;
    case 'not':
      return [rule.rule];
    case 'waiver':
      return [rule.item, rule.by];
    case 'choose':
      return rule.cases.map((part) => part.rule);
    default:
      return [];
  }
}
