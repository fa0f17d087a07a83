import { getIndicator } from '../indicators/find-indicator';
import { readText } from '../operators/read-text';
import type { OptionPoints } from '../packs/points-rules';
import { allOrNothing, type PointsDef } from './points-operator';

/** Points by the value of an enum. */
export const option: PointsDef<OptionPoints> = {
  fields: {
    indicator: { kind: 'indicator', types: ['enum'] },
    points: { kind: 'pointsByValue' },
  },
  compile: (rule) => {
    const read = readText(rule.indicator);
    const byValue = new Map(Object.entries(rule.points));
    return allOrNothing((of) => byValue.get(read(of) ?? '') ?? NaN, boundsOf(rule));
  },
  bounds: boundsOf,
  readings: ({ indicator }) => [{ indicator, read: readText(indicator) }],
  limits: () => [],
  describe: ({ indicator, points }) => {
    const { title } = getIndicator(indicator);
    const parts = Object.entries(points);
    return {
      zh: `${title.zh}：${parts.map(([value, of]) => `${value} ${of} 分`).join('；')}`,
      en: `${title.en}: ${parts.map(([value, of]) => `${value}: ${of} points`).join('; ')}`,
    };
  },
};

function boundsOf({ points }: OptionPoints) {
  const all = Object.values(points);
  return { lowest: Math.min(...all), highest: Math.max(...all) };
}
