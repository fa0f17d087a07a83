import type { GivenPoints } from '../packs/points-rules';
import { allOrNothing, type PointsDef } from './points-operator';

/** Points that a person gives; always open here. */
export const given: PointsDef<GivenPoints> = {
  fields: { atMost: { kind: 'positive' } },
  compile: (rule) => allOrNothing(() => NaN, boundsOf(rule)),
  bounds: boundsOf,
  readings: () => [],
  limits: () => [],
  describe: ({ atMost }) => ({
    zh: `由评审人员评分，最高 ${atMost} 分`,
    en: `given by the reviewers, at most ${atMost} points`,
  }),
};

function boundsOf({ atMost }: GivenPoints) {
  return { lowest: 0, highest: atMost };
}
