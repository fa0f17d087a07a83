import type { Bilingual } from '@tidu/domain';
import type { Case } from '../evaluator/case';
import { getIndicator } from '../indicators/find-indicator';
import type { PointsRule } from '../packs/points-rules';
import { POINTS_SCOPE } from '../scores/points-operators';
import { figureWords, headWords, joined, saidOf, unknownWords, withValue } from './clause-words';
import { factsBehind, isKnown, type FactRead } from './facts-behind';
import { heldWords } from './findings/held-values';
import { pointsWords } from './number-words';
import { tellingPeriod } from './period-words';
import type { Points } from './score-range';
import { titleOfValue } from './value-titles';

/** What was found for a scored item on one day. */
export interface PointsFinding {
  /** What the points stand on: `研发费用占比（2025年）6.2 %`. */
  readonly clause: Bilingual;
  readonly points: Points;
  /** Facts for want of which points are open. */
  readonly missing: readonly FactRead[];
}

/** Explains the points of a scored item under its title. */
export function explainPoints(rule: PointsRule, subject: Bilingual, of: Case): PointsFinding {
  const points = pointsOf(rule, of);
  const open = points.min < points.max;
  if (rule.op === 'best') return explainBest(rule.of, subject, points, of);
  if (rule.op === 'given') return { clause: saidOf(subject, BY_REVIEWERS), points, missing: [] };
  const readers = POINTS_SCOPE.readings(rule).map(({ read }) => read);
  const missing = open ? factsBehind(readers, of).filter((fact) => !isKnown(fact, of)) : [];
  const clause = open
    ? saidOf(headOf(rule, subject, of), unknownWords(missing, rule.indicator))
    : foundWords(rule, subject, of);
  return { clause, points, missing };
}

type IndicatorPoints = Exclude<PointsRule, { readonly op: 'best' | 'given' }>;

const BY_REVIEWERS: Bilingual = { zh: '由评审人员评分', en: 'given by the reviewers' };

function explainBest(
  rules: readonly PointsRule[],
  subject: Bilingual,
  points: Points,
  of: Case,
): PointsFinding {
  const parts = rules.map((rule) => explainPoints(rule, ownTitle(rule), of));
  const told = parts.map((part) => {
    const worth = pointsWords(part.points);
    return { zh: `${part.clause.zh}（${worth.zh}）`, en: `${part.clause.en} [${worth.en}]` };
  });
  return {
    clause: saidOf(subject, joined([joined(told, '；', '; '), BEST])),
    points,
    missing: points.min < points.max ? parts.flatMap(({ missing }) => missing) : [],
  };
}

const BEST: Bilingual = { zh: '取高者', en: 'the better counts' };

function ownTitle(rule: PointsRule): Bilingual {
  return 'indicator' in rule ? getIndicator(rule.indicator).title : { zh: '得分', en: 'points' };
}

function pointsOf(rule: PointsRule, of: Case): Points {
  const cell = { lowest: 0, highest: 0 };
  POINTS_SCOPE.compile(rule)(of, cell);
  return { min: cell.lowest, max: cell.highest };
}

function headOf({ indicator: id }: IndicatorPoints, subject: Bilingual, of: Case): Bilingual {
  return headWords(subject, tellingPeriod(getIndicator(id), of));
}

function foundWords(rule: IndicatorPoints, subject: Bilingual, of: Case): Bilingual {
  const { indicator } = rule;
  const head = headOf(rule, subject, of);
  const held = of.facts[indicator];
  if (rule.op === 'option') return saidOf(head, titleOfValue(indicator, held as string));
  if (rule.op === 'each') return saidOf(head, heldWords(indicator, held as readonly string[]));
  const found = POINTS_SCOPE.readings(rule)[0]?.read(of) as number;
  const limits = POINTS_SCOPE.limits(rule).map(({ value }) => value);
  return withValue(head, figureWords(found, getIndicator(indicator).unit, limits));
}
