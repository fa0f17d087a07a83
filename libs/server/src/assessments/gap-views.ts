import type {
  CarriedFigureView,
  GapChangeView,
  GapListView,
  GapSetView,
  NamedCriterionView,
  NamedIndicatorView,
} from '@tidu/contracts';
import {
  describeRequirement,
  getIndicator,
  isOutsideEffectiveDates,
  supposedFacts,
  type CarriedFigure,
  type CompiledPack,
  type Criterion,
  type GapChange,
  type GapList,
  type GapSet,
  type Subject,
} from '@tidu/policy';
import type { EnterpriseCase } from './enterprise-case';
import { toAssessedEnterprise } from './evaluation-views';
import { changeWords } from './gap-words';

export function toGapListView(
  of: EnterpriseCase,
  subject: Subject,
  compiled: CompiledPack,
  asOf: string,
  gaps: GapList,
): GapListView {
  const { pack, hash, procedure } = compiled;
  const named = criterionNames(compiled);
  return {
    enterprise: toAssessedEnterprise(of, subject, asOf),
    pack: pack.id,
    packTitle: pack.title,
    packHash: hash,
    procedure,
    asOf,
    outsideEffectiveDates: isOutsideEffectiveDates(pack, asOf, procedure),
    verdict: gaps.verdict,
    unmet: gaps.unmet.map(named),
    open: gaps.open.map(({ criterion, status, indicators }) => ({
      ...named(criterion),
      status,
      indicators: indicators.map(toNamedIndicator),
    })),
    blockers: gaps.blockers.map(({ criterion, indicators }) => ({
      ...named(criterion),
      requirement: describeRequirement(criterionOf(compiled, criterion), procedure, pack),
      indicators: indicators.map(toNamedIndicator),
    })),
    sets: gaps.sets.map((set) => toSetView(set, named, subject, asOf)),
    searchComplete: gaps.searchComplete,
  };
}

type Named = (criterion: string) => NamedCriterionView;

function criterionNames(compiled: CompiledPack): Named {
  return (id) => ({ criterion: id, title: criterionOf(compiled, id).title });
}

function criterionOf({ pack }: CompiledPack, id: string): Criterion {
  const found = pack.criteria.find((criterion) => criterion.id === id);
  if (!found) throw new RangeError(`${pack.id} has no criterion ${id}`);
  return found;
}

function toSetView(set: GapSet, named: Named, { facts }: Subject, asOf: string): GapSetView {
  const yearsAhead = set.batchYear - Number(asOf.slice(0, 4));
  return {
    batchYear: set.batchYear,
    asOf: set.asOf,
    changes: set.changes.map((change) => toChangeView(change, named)),
    supposed: supposedFacts(facts, asOf, yearsAhead).map(({ indicator, year, to }) => ({
      indicator,
      year,
      value: to,
    })),
    cures: set.cures.map(named),
    curedByTime: set.curedByTime.map(named),
    verdict: set.verdict,
  };
}

function toChangeView(change: GapChange, named: Named): GapChangeView {
  const { indicator, title, unit } = toNamedIndicator(change.indicator);
  return {
    indicator,
    title,
    unit,
    year: change.year,
    from: change.from,
    to: change.to,
    delta: change.delta,
    text: changeWords(change),
    carries: change.carries.map(toCarriedView),
    neededFor: change.neededFor.map(named),
  };
}

function toCarriedView({ indicator, year, from, to }: CarriedFigure): CarriedFigureView {
  return { ...toNamedIndicator(indicator), year, from, to };
}

function toNamedIndicator(id: string): NamedIndicatorView {
  const { title, unit } = getIndicator(id);
  return { indicator: id, title, unit };
}
