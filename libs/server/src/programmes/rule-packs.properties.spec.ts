import { join } from 'node:path';
import {
  canonicalForm,
  checkPack,
  compilePack,
  evaluate,
  type CompiledPack,
  type Facts,
  type RulePack,
} from '@tidu/policy';
import fc from 'fast-check';
import { readRulePacks } from './read-programmes';
import { arbitraryFacts } from './testing/arbitrary-facts';

const SEEDS = join(__dirname, '../../../../seeds');
const AS_OF = '2026-05-10';

let packs: readonly RulePack[];

beforeAll(async () => {
  packs = (await readRulePacks(SEEDS)).map(({ pack }) => pack);
  expect(packs.length).toBeGreaterThan(0);
});

/** Every pack in each of its procedures. */
function compiledPacks(packsToCompile = packs): CompiledPack[] {
  return packsToCompile.flatMap((pack) =>
    pack.procedures.map((procedure) => compilePack(pack, procedure)),
  );
}

/** Facts and the same facts with some taken away. */
const moreAndFewer = arbitraryFacts().chain((facts) => {
  // A given size class overrides the derived one: taking it away is a change, not a loss.
  const { isSme: _given, ...more } = facts;
  return fc
    .subarray(Object.keys(more))
    .map((kept): [Facts, Facts] => [
      more,
      Object.fromEntries(kept.map((indicator) => [indicator, more[indicator]])),
    ]);
});

describe('every rule pack', () => {
  it('is never turned to met by taking facts away, nor decided otherwise by adding some', () => {
    for (const compiled of compiledPacks()) {
      fc.assert(
        fc.property(moreAndFewer, ([more, fewer]) => {
          const full = evaluate(compiled, { facts: more }, AS_OF).verdict;
          const part = evaluate(compiled, { facts: fewer }, AS_OF).verdict;
          expect(['undetermined', full]).toContain(part);
        }),
        { numRuns: 50 },
      );
    }
  });

  it('never widens a range of points when a fact is added', () => {
    for (const compiled of compiledPacks()) {
      fc.assert(
        fc.property(moreAndFewer, ([more, fewer]) => {
          const [narrow, wide] = [rangesOf(compiled, more), rangesOf(compiled, fewer)];
          const within = narrow.every(
            ([min, max], index) =>
              min <= max && min >= (wide[index]?.[0] ?? NaN) && max <= (wide[index]?.[1] ?? NaN),
          );
          expect(within).toBe(true);
        }),
        { numRuns: 50 },
      );
    }
  });

  it('gives the same answer whatever the order of its criteria', () => {
    const turned = packs.map((pack) => ({ ...pack, criteria: [...pack.criteria].reverse() }));
    const reversed = compiledPacks(turned);
    for (const [index, compiled] of compiledPacks().entries()) {
      fc.assert(
        fc.property(arbitraryFacts(), (facts) => {
          const one = evaluate(compiled, { facts }, AS_OF);
          const other = evaluate(reversed[index] as CompiledPack, { facts }, AS_OF);
          expect(other).toEqual({ ...one, criteria: [...one.criteria].reverse() });
        }),
        { numRuns: 30 },
      );
    }
  });

  it('comes back unchanged from its canonical form', () => {
    for (const pack of packs) {
      const text = canonicalForm(pack);
      const again = checkPack(JSON.parse(text));
      expect(again.ok && canonicalForm(again.pack)).toBe(text);
    }
  });
});

function rangesOf(compiled: CompiledPack, facts: Facts): (readonly [number, number])[] {
  const { score, criteria } = evaluate(compiled, { facts }, AS_OF);
  const items = criteria.flatMap(({ points }) => (points ? [points] : []));
  const sums = score ? [score, ...Object.values(score.dimensions)] : [];
  return [...items, ...sums].map(({ min, max }) => [min, max] as const);
}
