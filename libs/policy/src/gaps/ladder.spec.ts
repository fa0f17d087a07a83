import fc from 'fast-check';
import { lowestRung } from './ladder';

describe('the lowest rung that passes', () => {
  it('is found wherever it is, in few trials', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000_000_000_000 }),
        fc.integer({ min: 1, max: 100_000_000_000_000 }),
        (rungs, border) => {
          let trials = 0;
          const found = lowestRung(rungs, (rung) => {
            trials += 1;
            return rung >= border;
          });
          expect(found).toBe(border <= rungs ? border : undefined);
          expect(trials).toBeLessThanOrEqual(2 * Math.log2(border) + 4);
        },
      ),
    );
  });

  it('is none on a ladder without rungs', () => {
    expect(lowestRung(0, () => true)).toBeUndefined();
    expect(lowestRung(-3, () => true)).toBeUndefined();
  });
});
