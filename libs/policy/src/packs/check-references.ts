import { referencesOf } from './criterion-order';
import { isScored, ruleFor, type RulePack } from './pack';
import type { NamedReference } from './rule-checker';
import type { Path, ShapeFault } from './shape-checker';

/** What the rules of a pack name must exist, must not go in circles, and no part may be idle. */
export function checkReferences(
  pack: RulePack,
  references: readonly NamedReference[],
): ShapeFault[] {
  const unknown = references.filter((reference) => !exists(pack, reference)).map(missing);
  return unknown.length > 0 ? unknown : [...circles(pack), ...idleParts(pack, references)];
}

function exists(pack: RulePack, { to, id }: NamedReference): boolean {
  if (to === 'dimension') return pack.score?.dimensions.some((one) => one.id === id) ?? false;
  return pack.criteria.some(
    (criterion) => criterion.id === id && isScored(criterion) === (to === 'scored'),
  );
}

const TARGETS = {
  condition: ['指标项', 'condition'],
  scored: ['评分项', 'scored item'],
  dimension: ['评分维度', 'score dimension'],
} as const;

function missing({ path, to, id }: NamedReference): ShapeFault {
  const [zh, en] = TARGETS[to];
  return fault(path, 'reference.unknown', `没有${zh} ${id}`, `there is no ${en} ${id}`);
}

function circles(pack: RulePack): ShapeFault[] {
  return pack.criteria.flatMap((criterion, index) =>
    pack.procedures.some((procedure) => reachesItself(pack, criterion.id, procedure))
      ? [
          fault(
            ['criteria', index, 'rule'],
            'reference.circle',
            `指标项 ${criterion.id} 经由其他指标项引用了自身`,
            `criterion ${criterion.id} refers to itself through others`,
          ),
        ]
      : [],
  );
}

function reachesItself(pack: RulePack, start: string, procedure: RulePack['procedures'][number]) {
  const seen = new Set<string>();
  const next = [start];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    const criterion = pack.criteria.find((one) => one.id === id);
    const rule = criterion && ruleFor(criterion, procedure);
    for (const named of rule ? referencesOf(rule) : []) {
      if (named === start) return true;
      if (!seen.has(named)) next.push(named);
      seen.add(named);
    }
  }
  return false;
}

/** A part that nothing names would look examined and count for nothing. */
function idleParts(pack: RulePack, references: readonly NamedReference[]): ShapeFault[] {
  const named = new Set(references.map(({ id }) => id));
  return pack.criteria.flatMap((criterion, index) =>
    !isScored(criterion) && criterion.role === 'part' && !named.has(criterion.id)
      ? [
          fault(
            ['criteria', index, 'role'],
            'criterion.idle',
            `${criterion.id} 标为 part，但没有指标项引用它`,
            `${criterion.id} is a part, yet no criterion names it`,
          ),
        ]
      : [],
  );
}

function fault(path: Path, rule: string, zh: string, en: string): ShapeFault {
  const at = path.join('.');
  return { path, rule, message: { zh: `${at}：${zh}`, en: `${at}: ${en}` } };
}
