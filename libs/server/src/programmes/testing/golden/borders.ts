import {
  getIndicator,
  isScored,
  ruleFor,
  type PointsRule,
  type Procedure,
  type Rule,
  type RulePack,
} from '@tidu/policy';
import { numberIn, riseIn, type Year } from './fact-values';
import type { GoldenCase } from './golden-table';
import {
  around,
  awardSights,
  contestSights,
  counts,
  eachValue,
  NEAREST_POINTS,
  nearness,
  notKnown,
  titleSights,
  type Sight,
} from './sights';

/** What the golden cases of a criterion must show: every number, value, day and rank of its rule. */
export interface Border extends Sight {
  readonly criterion: string;
}

/** Walks a pack; a border without cases is found here, however it got into the pack. */
export function bordersOf(pack: RulePack, procedure: Procedure): readonly Border[] {
  return pack.criteria.flatMap((criterion) => {
    const { id } = criterion;
    const rule = ruleFor(criterion, procedure);
    const sights = isScored(criterion)
      ? sightsOfPoints(criterion.points)
      : rule
        ? sightsOfRule(rule)
        : [];
    // A criterion without any border, such as a manual one, has a case all the same.
    const any: Sight = { what: 'a case', isShownBy: () => true };
    return [any, ...sights].map((sight) => ({ ...sight, criterion: id }));
  });
}

/** Whether a case says what must become of a criterion. */
export function isAbout({ expected }: GoldenCase, criterion: string): boolean {
  return Object.hasOwn(expected.statuses, criterion) || Object.hasOwn(expected.points, criterion);
}

function sightsOfRule(rule: Rule): Sight[] {
  switch (rule.op) {
    case 'compare':
      return aroundNumber(rule.indicator, rule.value);
    case 'eachYear':
    case 'anyYear':
      return aroundNumber(rule.indicator, rule.value, rule.years);
    case 'rising':
      return rule.years.flatMap((year) =>
        around(
          `rise of ${rule.indicator} in ${year}`,
          0,
          ({ facts }) => [riseIn(facts, rule.indicator, year)],
          { within: 1 },
        ),
      );
    case 'is':
    case 'judged':
      return eachValue(rule.indicator, [true, false]);
    case 'oneOf':
      return eachValue(rule.indicator, getIndicator(rule.indicator).values ?? []);
    case 'countOf':
      return counts(
        rule.indicator,
        rule.values,
        [rule.atLeast - 1, rule.atLeast, rule.atLeast + 1].filter((n) => n <= rule.values.length),
      );
    case 'title':
      return titleSights(rule);
    case 'award':
      return awardSights(rule);
    case 'contest':
      return contestSights(rule);
    case 'score':
      return aroundScore(rule);
    case 'choose':
      return [
        ...rule.cases.flatMap(({ from }) =>
          from === null ? [] : aroundNumber(rule.indicator, from),
        ),
        ...rule.cases.flatMap((one) => sightsOfRule(one.rule)),
      ];
    case 'all':
    case 'any':
    case 'atLeast':
      return rule.of.flatMap(sightsOfRule);
    case 'not':
      return sightsOfRule(rule.rule);
    case 'waiver':
      return [...sightsOfRule(rule.item), ...sightsOfRule(rule.by)];
    case 'criterion':
    case 'manual':
      return [];
  }
}

function sightsOfPoints(rule: PointsRule): Sight[] {
  switch (rule.op) {
    case 'band':
      return rule.bands.flatMap(({ from }) =>
        from === null ? [] : aroundNumber(rule.indicator, from),
      );
    case 'option':
      return eachValue(rule.indicator, Object.keys(rule.points));
    case 'each': {
      const { values = [] } = getIndicator(rule.indicator);
      const full = Math.ceil(rule.atMost / rule.points);
      return counts(rule.indicator, values, [
        ...Array.from({ length: full + 1 }, (_, index) => index),
        full + 1,
      ]);
    }
    case 'step':
      return Array.from({ length: Math.ceil(rule.atMost / rule.points) }, (_, index) =>
        aroundNumber(rule.indicator, rule.every * (index + 1)),
      ).flat();
    case 'own': {
      const { min = 0, max = 0 } = getIndicator(rule.indicator);
      return [min, max].flatMap((bound) => aroundNumber(rule.indicator, bound));
    }
    case 'best':
      return rule.of.flatMap(sightsOfPoints);
    case 'given':
      return [];
  }
}

function aroundNumber(indicator: string, border: number, years: readonly Year[] = ['Y1']): Sight[] {
  const near = nearness(indicator, border);
  const beside = years.flatMap((year) =>
    around(
      `${indicator} of ${year}`,
      border,
      ({ facts }) => [numberIn(facts, indicator, year)],
      near,
    ),
  );
  return [...beside, notKnown(indicator, years)];
}

function aroundScore({ dimension, item, value }: Extract<Rule, { op: 'score' }>): Sight[] {
  const name = dimension ?? item ?? 'score';
  const read = ({ expected: { score, points } }: GoldenCase): readonly number[] => {
    if (dimension !== undefined) return [score?.dimensions?.[dimension] ?? NaN];
    const range = item === undefined ? score : points[item];
    return range ? [range.min, range.max] : [];
  };
  return around(name, value, read, { within: NEAREST_POINTS, min: 0 });
}
