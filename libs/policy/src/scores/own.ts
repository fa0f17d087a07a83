import { getIndicator } from '../indicators/find-indicator';
import { numberOrNull } from '../operators/compare';
import type { OwnPoints } from '../packs/points-rules';
import { readPoint } from '../quantities/read-number';
import { allOrNothing, type PointsDef } from './points-operator';

/** The number is the points: a score that somebody else has given within its bounds. */
export const own: PointsDef<OwnPoints> = {
  fields: { indicator: { kind: 'boundedIndicator' } },
  compile: (rule) => allOrNothing(readPoint(rule.indicator), boundsOf(rule)),
  bounds: boundsOf,
  readings: ({ indicator }) => {
    const read = readPoint(indicator);
    return [{ indicator, read: (of) => numberOrNull(read(of)) }];
  },
  limits: () => [],
  describe: (rule) => {
    const { title } = getIndicator(rule.indicator);
    const { lowest, highest } = boundsOf(rule);
    return {
      zh: `${title.zh}：按得分计，${lowest}–${highest} 分`,
      en: `${title.en}: the points given, ${lowest}–${highest}`,
    };
  },
};

function boundsOf({ indicator }: OwnPoints) {
  const { min = 0, max = 0 } = getIndicator(indicator);
  return { lowest: min, highest: max };
}
