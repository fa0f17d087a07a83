import type { Bilingual } from '@tidu/domain';
import { isScored, type RulePack } from '../packs/pack';
import { operatorOf } from './operators';
import type { Scope } from './operator';

/** How the rules of one pack reach their operators and each other. */
export function packScope(pack: Pick<RulePack, 'criteria' | 'score'>): Scope {
  const index = new Map(pack.criteria.map(({ id }, at) => [id, at]));
  const scope: Scope = {
    compile: (rule) => operatorOf(rule).compile(rule, scope),
    readings: (rule) => operatorOf(rule).readings(rule, scope),
    limits: (rule) => operatorOf(rule).limits?.(rule, scope) ?? [],
    describe: (rule) => operatorOf(rule).describe(rule, scope),
    indexOf: (id) => {
      const at = index.get(id);
      if (at === undefined) throw new RangeError(`no criterion ${id}`);
      return at;
    },
    scoredBy: ({ dimension, item }) =>
      pack.criteria.flatMap((criterion, at) =>
        isScored(criterion) &&
        (dimension === undefined || criterion.dimension === dimension) &&
        (item === undefined || criterion.id === item)
          ? [at]
          : [],
      ),
    titleOf: (id) => titleIn(pack, id),
  };
  return scope;
}

function titleIn(pack: Pick<RulePack, 'criteria' | 'score'>, id: string): Bilingual {
  const named =
    pack.criteria.find((criterion) => criterion.id === id) ??
    pack.score?.dimensions.find((dimension) => dimension.id === id);
  return named?.title ?? { zh: id, en: id };
}
