import type { PointsColumnView, PointsRowView, PointsTableView } from '@tidu/contracts';
import type { Bilingual } from '@tidu/domain';
import { describeValue, getIndicator, type Band, type PointsRule } from '@tidu/policy';

/** How the points of a scored item are given, as a table to be read. */
export function toPointsTable(rule: PointsRule): PointsTableView {
  const columns = columnsOf(rule);
  const points = columns.flatMap(({ rows }) => rows.map((row) => row.points));
  return { of: Math.max(...points), columns };
}

function columnsOf(rule: PointsRule): PointsColumnView[] {
  if (rule.op === 'best') return rule.of.flatMap(columnsOf);
  if (rule.op === 'given') {
    return [{ indicator: null, title: REVIEWERS, unit: null, rows: [upTo(rule.atMost)] }];
  }
  const { id, title, unit } = getIndicator(rule.indicator);
  return [{ indicator: id, title, unit, rows: rowsOf(rule) }];
}

const REVIEWERS: Bilingual = { zh: '由评审人员评分', en: 'given by the reviewers' };

type IndicatorPoints = Exclude<PointsRule, { op: 'best' | 'given' }>;

function rowsOf(rule: IndicatorPoints): PointsRowView[] {
  switch (rule.op) {
    case 'band':
      return byPoints(
        rule.bands.map((band) => ({
          condition: rangeWords(band, rule.bands, rule.indicator),
          points: band.points,
        })),
      );
    case 'option':
      return byPoints(
        Object.entries(rule.points).map(([value, points]) => ({
          condition: describeValue(value, [rule.indicator]),
          points,
        })),
      );
    case 'each':
      return [upTo(rule.atMost), { condition: EACH, points: rule.points }];
    case 'step': {
      const every = describeValue(rule.every, [rule.indicator]);
      const words = { zh: `每满 ${every.zh}`, en: `for every full ${every.en}` };
      return [upTo(rule.atMost), { condition: words, points: rule.points }];
    }
    case 'own': {
      const words = { zh: '按得分计，最高', en: 'the points given, at most' };
      return [{ condition: words, points: getIndicator(rule.indicator).max ?? 0 }];
    }
  }
}

const EACH: Bilingual = { zh: '每项', en: 'for each' };

function upTo(points: number): PointsRowView {
  return { condition: { zh: '最高', en: 'at most' }, points };
}

function byPoints(rows: PointsRowView[]): PointsRowView[] {
  return rows.sort((a, b) => b.points - a.points);
}

/** `≥ 3 % 且 < 5 %`: a number on the border of two bands is in the one with more points. */
function rangeWords(
  { from, to, points }: Band,
  bands: readonly Band[],
  indicator: string,
): Bilingual {
  const below = bands.find((band) => from !== null && band.to === from);
  const above = bands.find((band) => to !== null && band.from === to);
  const low = below && below.points > points ? '>' : '≥';
  const high = above && above.points > points ? '<' : '≤';
  const ends = [
    ...(from === null ? [] : [limitWords(low, from, indicator)]),
    ...(to === null ? [] : [limitWords(high, to, indicator)]),
  ];
  return {
    zh: ends.map(({ zh }) => zh).join(' 且 '),
    en: ends.map(({ en }) => en).join(' and '),
  };
}

function limitWords(sign: string, value: number, indicator: string): Bilingual {
  const words = describeValue(value, [indicator]);
  return { zh: `${sign} ${words.zh}`, en: `${sign} ${words.en}` };
}
