import type {
  AssessedEnterpriseView,
  EvaluatedItemView,
  EvaluationView,
  ItemPartView,
  RequiredCounts,
  ScoredPointsView,
  ScoreView,
} from '@tidu/contracts';
import type {
  AssessmentSheet,
  CompiledCriterion,
  CompiledPack,
  Evaluation,
  SheetItem,
  SheetPart,
  SheetPoints,
  Subject,
} from '@tidu/policy';
import { limitsOf, partsOf } from '../programmes/criterion-views';
import type { EnterpriseCase } from './enterprise-case';
import { explainCase } from './explain-case';
import { toItemSources } from './item-sources';
import { toSizeClassView } from './size-class-views';

/** An enterprise under one pack, explained item by item. */
export function toEvaluationView(
  of: EnterpriseCase,
  subject: Subject,
  pack: CompiledPack,
  evaluation: Evaluation,
): EvaluationView {
  const sheet = explainCase(of, subject, pack, evaluation);
  const { asOf } = evaluation;
  return {
    enterprise: toAssessedEnterprise(of, subject, asOf),
    pack: evaluation.pack,
    packTitle: pack.pack.title,
    packHash: evaluation.packHash,
    tier: pack.pack.tier,
    procedure: evaluation.procedure,
    asOf,
    outsideEffectiveDates: evaluation.outsideEffectiveDates,
    verdict: evaluation.verdict,
    verdictText: sheet.verdictSentence,
    required: { ...sheet.required },
    score: toScoreView(sheet),
    warnings: sheet.warnings.map((warning) => ({ ...warning })),
    items: pack.criteria.map((item, index) => ({
      ...toItemView(sheet.items[index] as SheetItem),
      limits: limitsOf(item.criterion, pack.procedure, pack.pack),
      indicators: [...item.constants.indicators],
      parts: partsOf(item.criterion, pack.procedure),
      sources: toItemSources(item, subject, of, pack, asOf),
    })),
  };
}

export function toAssessedEnterprise(
  { enterprise, divisionName }: EnterpriseCase,
  subject: Subject,
  asOf: string,
): AssessedEnterpriseView {
  const { id, name, creditCode, divisionCode, industryCode } = enterprise;
  const size = toSizeClassView(subject, asOf);
  return { id, name, creditCode, divisionCode, divisionName, industryCode, size };
}

/** How many of the required items are fulfilled, unmet and open. */
export function countRequired({ criteria }: CompiledPack, evaluation: Evaluation): RequiredCounts {
  const counts: RequiredCounts = { met: 0, unmet: 0, open: 0 };
  const isRequired = ({ required }: CompiledCriterion): boolean => required;
  for (const { index } of criteria.filter(isRequired)) {
    const status = evaluation.criteria[index]?.status;
    if (status === 'unmet') counts.unmet += 1;
    else if (status === 'unknown' || status === 'manual') counts.open += 1;
    else counts.met += 1;
  }
  return counts;
}

function toScoreView({ score }: AssessmentSheet): ScoreView | null {
  if (!score) return null;
  return {
    ...toPointsView(score),
    dimensions: score.dimensions.map((dimension) => ({
      id: dimension.id,
      title: dimension.title,
      ...toPointsView(dimension),
    })),
  };
}

function toPointsView({ min, max, of, text, passLine }: SheetPoints): ScoredPointsView {
  return { min, max, of, text, passLine: passLine && { ...passLine } };
}

function toItemView(
  item: SheetItem,
): Omit<EvaluatedItemView, 'limits' | 'indicators' | 'parts' | 'sources'> {
  return {
    criterion: item.id,
    title: item.title,
    role: item.role,
    status: item.status,
    statusText: item.statusWords,
    value: item.value,
    valueText: item.valueText,
    period: item.period,
    requirement: item.requirement,
    threshold: item.threshold,
    distance: item.distance?.value ?? null,
    distanceText: item.distance?.text ?? null,
    points: item.points && toPointsView(item.points),
    dimension: item.dimension?.id ?? null,
    conditions: item.parts.map(toPartView),
    missing: item.missing.map((fact) => ({ ...fact })),
    sentence: item.sentence,
    evidence: item.evidence,
    note: item.note,
    reference: item.reference,
    confirmed: item.confirmed,
  };
}

function toPartView(part: SheetPart): ItemPartView {
  return {
    status: part.status,
    statusText: part.statusWords,
    text: part.text,
    distanceText: part.distance?.text ?? null,
    criterion: part.item,
    parts: part.parts.map(toPartView),
  };
}
