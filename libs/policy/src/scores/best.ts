import { joinWords } from '../operators/words';
import type { BestPoints } from '../packs/points-rules';
import type { PointsCell, PointsDef, PointsScope } from './points-operator';

/** The best of several scores; one that is known lifts the lower end for all. */
export const best: PointsDef<BestPoints> = {
  fields: { of: { kind: 'pointsRules' } },
  compile: (rule, scope) => {
    const parts = rule.of.map((part) => scope.compile(part));
    const cell: PointsCell = { lowest: 0, highest: 0 };
    return (of, into) => {
      let lowest = -Infinity;
      let highest = -Infinity;
      for (const part of parts) {
        part(of, cell);
        if (cell.lowest > lowest) lowest = cell.lowest;
        if (cell.highest > highest) highest = cell.highest;
      }
      into.lowest = lowest;
      into.highest = highest;
    };
  },
  bounds: boundsOf,
  readings: (rule, scope) => rule.of.flatMap((part) => scope.readings(part)),
  limits: (rule, scope) => rule.of.flatMap((part) => scope.limits(part)),
  describe: (rule, scope) =>
    joinWords(
      rule.of.map((part) => scope.describe(part)),
      '；或',
      '; or ',
    ),
};

function boundsOf(rule: BestPoints, scope: PointsScope): PointsCell {
  const bounds = rule.of.map((part) => scope.bounds(part));
  return {
    lowest: Math.max(...bounds.map(({ lowest }) => lowest)),
    highest: Math.max(...bounds.map(({ highest }) => highest)),
  };
}
