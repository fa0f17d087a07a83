import { getIndicator } from '../indicators/find-indicator';
import { numberOrNull } from '../operators/compare';
import { unitInEnglish } from '../operators/words';
import { NUMERIC } from '../packs/field-specs';
import type { StepPoints } from '../packs/points-rules';
import { fullSteps } from '../quantities/full-steps';
import { quantityOf } from '../quantities/quantity-of';
import { allOrNothing, type PointsDef } from './points-operator';

/** So many points for every full `every` of a number, up to a limit; never below none. */
export const step: PointsDef<StepPoints> = {
  fields: {
    indicator: { kind: 'indicator', types: NUMERIC },
    every: { kind: 'positive' },
    points: { kind: 'positive' },
    atMost: { kind: 'positive' },
  },
  compile: ({ indicator, every, points, atMost }) => {
    const steps = fullSteps(quantityOf(indicator), every, Math.ceil(atMost / points));
    return allOrNothing((of) => Math.min(atMost, steps(of) * points), {
      lowest: 0,
      highest: atMost,
    });
  },
  bounds: ({ atMost }) => ({ lowest: 0, highest: atMost }),
  readings: ({ indicator }) => {
    const quantity = quantityOf(indicator);
    return [{ indicator, read: (of) => numberOrNull(quantity.read(of)) }];
  },
  limits: ({ indicator, every, points, atMost }) =>
    Array.from({ length: Math.ceil(atMost / points) }, (_, index) => ({
      indicator,
      value: every * (index + 1),
    })),
  describe: ({ indicator, every, points, atMost }) => {
    const { title, unit } = getIndicator(indicator);
    return {
      zh: `${title.zh}：每满 ${every} ${unit ?? ''} ${points} 分，最高 ${atMost} 分`,
      en: `${title.en}: ${points} points for every full ${every} ${unitInEnglish(unit ?? '')}, at most ${atMost}`,
    };
  },
};
