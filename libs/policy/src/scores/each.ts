import { getIndicator } from '../indicators/find-indicator';
import { countOf } from '../operators/read-list';
import type { EachPoints } from '../packs/points-rules';
import { allOrNothing, type PointsDef } from './points-operator';

/** So many points for each entry of a set, up to a limit. */
export const each: PointsDef<EachPoints> = {
  fields: {
    indicator: { kind: 'indicator', types: ['set'] },
    points: { kind: 'positive' },
    atMost: { kind: 'positive' },
  },
  compile: ({ indicator, points, atMost }) => {
    const count = countOf(indicator);
    return allOrNothing((of) => Math.min(atMost, (count(of) ?? NaN) * points), {
      lowest: 0,
      highest: atMost,
    });
  },
  bounds: ({ atMost }) => ({ lowest: 0, highest: atMost }),
  readings: ({ indicator }) => [{ indicator, read: countOf(indicator) }],
  limits: () => [],
  describe: ({ indicator, points, atMost }) => {
    const { title } = getIndicator(indicator);
    return {
      zh: `${title.zh}：每项 ${points} 分，最高 ${atMost} 分`,
      en: `${title.en}: ${points} points each, at most ${atMost}`,
    };
  },
};
