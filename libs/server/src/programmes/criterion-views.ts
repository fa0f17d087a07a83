import type { CriterionRole, CriterionView, LimitView } from '@tidu/contracts';
import {
  describeRequirement,
  getIndicator,
  isScored,
  ruleFor,
  type CompiledPack,
  type Criterion,
  type Procedure,
  type Rule,
  type RulePack,
} from '@tidu/policy';
import { toPointsTable } from './points-tables';

/** The criteria of a pack in one procedure, with what each asks in words. */
export function toCriterionViews(
  { criteria, procedure, pack }: CompiledPack,
  coreItems: readonly string[],
): CriterionView[] {
  return criteria.map(({ criterion, constants }) => ({
    id: criterion.id,
    title: criterion.title,
    role: roleOf(criterion),
    requirement: describeRequirement(criterion, procedure, pack),
    limits: limitsOf(criterion, procedure, pack),
    dimension: isScored(criterion) ? criterion.dimension : null,
    points: isScored(criterion) ? toPointsTable(criterion.points) : null,
    provinceSlot: isScored(criterion) && criterion.slot === 'province',
    parts: partsOf(criterion, procedure),
    evidence: criterion.evidence,
    reference: criterion.reference,
    confirmed: criterion.confirmed,
    note: criterion.note ?? null,
    core: coreItems.includes(criterion.id),
    indicators: [...constants.indicators],
  }));
}

export function roleOf(criterion: Criterion): CriterionRole {
  return isScored(criterion) ? 'scored' : (criterion.role ?? 'required');
}

/** The criteria that a condition is made of, each once. */
export function partsOf(criterion: Criterion, procedure: Procedure): string[] {
  const named = rulesIn(criterion, procedure).flatMap((rule) =>
    rule.op === 'criterion' ? [rule.id] : [],
  );
  return [...new Set(named)];
}

/** The numbers that decide a condition: the first of each indicator, which is the general one. */
export function limitsOf(
  criterion: Criterion,
  procedure: Procedure,
  pack: Pick<RulePack, 'score'>,
): LimitView[] {
  const limits = new Map<string, LimitView>();
  for (const rule of rulesIn(criterion, procedure)) {
    const limit = limitOf(rule, pack);
    if (limit && !limits.has(limit.indicator)) limits.set(limit.indicator, limit);
  }
  return [...limits.values()];
}

function limitOf(rule: Rule, { score }: Pick<RulePack, 'score'>): LimitView | undefined {
  switch (rule.op) {
    case 'compare':
    case 'eachYear':
    case 'anyYear': {
      const { indicator, is, value } = rule;
      const { title, unit } = getIndicator(indicator);
      return { indicator, title, unit, is, value };
    }
    case 'score': {
      if (rule.item !== undefined) return undefined;
      const dimension = score?.dimensions.find(({ id }) => id === rule.dimension);
      return {
        indicator: dimension ? `score.${dimension.id}` : 'score',
        title: dimension?.title ?? { zh: '总分', en: 'total score' },
        unit: '分',
        is: rule.is,
        value: rule.value,
      };
    }
    default:
      return undefined;
  }
}

/** The rule of a condition and all rules inside it, outer ones first. */
function rulesIn(criterion: Criterion, procedure: Procedure): Rule[] {
  const rule = ruleFor(criterion, procedure);
  return rule ? withInner(rule) : [];
}

function withInner(rule: Rule): Rule[] {
  return [rule, ...innerRules(rule).flatMap(withInner)];
}

function innerRules(rule: Rule): readonly Rule[] {
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
      return rule.cases.map((one) => one.rule);
    default:
      return [];
  }
}
