import { decimalOf } from '@tidu/domain';
import { getIndicator } from '../indicators/find-indicator';
import { numberOrNull } from '../operators/compare';
import { unitInEnglish, withSeparators } from '../operators/words';
import { NUMERIC } from '../packs/field-specs';
import type { Band, BandPoints } from '../packs/points-rules';
import { exactOrder } from '../quantities/quantity';
import { quantityOf } from '../quantities/quantity-of';
import { allOrNothing, type PointsDef } from './points-operator';

/** Points by the band of a number; a value on a border takes the higher score (2022 measure, annex 4). */
export const band: PointsDef<BandPoints> = {
  fields: { indicator: { kind: 'indicator', types: NUMERIC }, bands: { kind: 'bands' } },
  compile: (rule) => {
    const quantity = quantityOf(rule.indicator);
    const rising = [...rule.bands].sort(lowestFirst);
    const borders = rising.slice(1).map(({ from, points }, index) => {
      const limit = from ?? 0;
      const onIt = Math.max(points, rising[index]?.points ?? points);
      return { order: exactOrder(quantity, decimalOf(limit), limit), points, onIt };
    });
    const least = rising[0]?.points ?? 0;
    return allOrNothing((of) => {
      const found = quantity.read(of);
      if (Number.isNaN(found)) return NaN;
      let points = least;
      for (const border of borders) {
        const order = border.order(of, found);
        if (order < 0) return points;
        if (order === 0) return border.onIt;
        points = border.points;
      }
      return points;
    }, boundsOf(rule));
  },
  bounds: boundsOf,
  readings: ({ indicator }) => {
    const quantity = quantityOf(indicator);
    return [{ indicator, read: (of) => numberOrNull(quantity.read(of)) }];
  },
  limits: ({ indicator, bands }) =>
    bands.flatMap(({ from }) => (from === null ? [] : [{ indicator, value: from }])),
  describe: ({ indicator, bands }) => {
    const { title, unit } = getIndicator(indicator);
    const zh = bands.map((part) => `${rangeOf(part, bands, unit ?? '')} ${part.points} 分`);
    const en = bands.map(
      (part) => `${rangeOf(part, bands, unitInEnglish(unit ?? ''))}: ${part.points} points`,
    );
    return { zh: `${title.zh}：${zh.join('；')}`, en: `${title.en}: ${en.join('; ')}` };
  },
};

const lowestFirst = (a: Band, b: Band): number => (a.from ?? -Infinity) - (b.from ?? -Infinity);

function boundsOf({ bands }: BandPoints) {
  const points = bands.map((part) => part.points);
  return { lowest: Math.min(...points), highest: Math.max(...points) };
}

/** `≥ 5 %`, `3–5 %`, `< 1 %`: a border belongs to the band with more points. */
function rangeOf({ from, to, points }: Band, bands: readonly Band[], unit: string): string {
  const border = from ?? to;
  const own = bands.every((other) => other.points <= points || !touches(other, border));
  const low = from === null ? '' : withSeparators(from);
  const high = to === null ? '' : withSeparators(to);
  const words =
    from === null
      ? `${own ? '≤' : '<'} ${high}`
      : to === null
        ? `${own ? '≥' : '>'} ${low}`
        : `${low}–${high}`;
  return unit === '' ? words : `${words} ${unit}`;
}

function touches({ from, to }: Band, border: number | null): boolean {
  return border !== null && (from === border || to === border);
}
