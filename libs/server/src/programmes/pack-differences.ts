import { Injectable } from '@nestjs/common';
import type {
  ChangedAspect,
  CriterionChangeCounts,
  CriterionDifferenceView,
  CriterionView,
  LimitChangeView,
  RulePackDifferenceQuery,
  RulePackDifferenceView,
} from '@tidu/contracts';
import { Database } from '@tidu/data-access';
import { canonicalForm, isScored, ruleFor, type CompiledPack } from '@tidu/policy';
import { toCriterionViews } from './criterion-views';
import { PackResolver } from './pack-resolver';
import { toPackSummary } from './pack-views';

/** Two packs side by side, criterion by criterion. */
@Injectable()
export class PackDifferences {
  constructor(
    private readonly database: Database,
    private readonly resolver: PackResolver,
  ) {}

  compare({ from, to, procedure }: RulePackDifferenceQuery): Promise<RulePackDifferenceView> {
    return this.database.read(async (tx) => {
      const older = await this.resolver.resolve(tx, from, 'from');
      const newer = await this.resolver.resolve(tx, to, 'to');
      const items = compareCriteria(
        this.resolver.compile(older, procedure),
        this.resolver.compile(newer, procedure),
      );
      return {
        from: toPackSummary(older),
        to: toPackSummary(newer),
        procedure,
        counts: countsOf(items),
        items,
      };
    });
  }
}

/** In the order of the newer pack; a criterion that is gone stands behind its former neighbour. */
export function compareCriteria(
  older: CompiledPack,
  newer: CompiledPack,
): CriterionDifferenceView[] {
  const before = sidesOf(older);
  const after = sidesOf(newer);
  return orderOf([...before.keys()], [...after.keys()]).map((criterion) =>
    differenceOf(criterion, before.get(criterion), after.get(criterion)),
  );
}

/** A criterion as people see it, and its rule as the evaluator does. */
interface Side {
  readonly view: CriterionView;
  readonly rule: string;
}

function sidesOf(compiled: CompiledPack): Map<string, Side> {
  const views = toCriterionViews(compiled, []);
  return new Map(
    compiled.criteria.map(({ criterion }, index) => [
      criterion.id,
      {
        view: views[index] as CriterionView,
        rule: canonicalForm(
          isScored(criterion)
            ? { points: criterion.points, dimension: criterion.dimension }
            : (ruleFor(criterion, compiled.procedure) ?? null),
        ),
      },
    ]),
  );
}

function orderOf(before: readonly string[], after: readonly string[]): string[] {
  const order = [...after];
  before.forEach((criterion, index) => {
    if (after.includes(criterion)) return;
    const neighbour = before[index - 1];
    order.splice(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, criterion);
  });
  return order;
}

function differenceOf(
  criterion: string,
  from: Side | undefined,
  to: Side | undefined,
): CriterionDifferenceView {
  const aspects = from && to ? aspectsOf(from, to) : [];
  const isChanged = aspects.some((aspect) => aspect !== 'evidence');
  return {
    criterion,
    change: !from ? 'added' : !to ? 'removed' : isChanged ? 'changed' : 'same',
    aspects,
    from: from?.view ?? null,
    to: to?.view ?? null,
    limits: limitChanges(from?.view, to?.view),
  };
}

function aspectsOf({ view: from, rule: fromRule }: Side, { view: to, rule: toRule }: Side) {
  const limits = canonicalForm(from.limits) !== canonicalForm(to.limits);
  const points = canonicalForm(from.points) !== canonicalForm(to.points);
  const differs: Record<ChangedAspect, boolean> = {
    role: from.role !== to.role,
    // Other numbers alone are told as limits or points.
    rule: fromRule !== toRule && (shapeOf(fromRule) !== shapeOf(toRule) || !(limits || points)),
    limits,
    points,
    evidence: canonicalForm(from.evidence) !== canonicalForm(to.evidence),
  };
  return (Object.keys(differs) as ChangedAspect[]).filter((aspect) => differs[aspect]);
}

/** A rule in its canonical form without its numbers. */
function shapeOf(rule: string): string {
  return rule.replace(/(?<=:)-?\d[\d.e+-]*/g, '#');
}

function limitChanges(from?: CriterionView, to?: CriterionView): LimitChangeView[] {
  const [before, after] = [from?.limits ?? [], to?.limits ?? []];
  const all = new Map([...before, ...after].map((limit) => [limit.indicator, limit]));
  return [...all.values()].map(({ indicator, title, unit }) => ({
    indicator,
    title,
    unit,
    from: before.find((limit) => limit.indicator === indicator)?.value ?? null,
    to: after.find((limit) => limit.indicator === indicator)?.value ?? null,
  }));
}

function countsOf(items: readonly CriterionDifferenceView[]): CriterionChangeCounts {
  const counts = { same: 0, changed: 0, added: 0, removed: 0 };
  for (const { change } of items) counts[change] += 1;
  return counts;
}
