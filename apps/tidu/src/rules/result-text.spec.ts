import { compilePack, evaluate, type CompiledPack, type Facts } from '@tidu/policy';
import { findSeedsFolder, readRulePacks } from '@tidu/server';
import fc from 'fast-check';
import { generatedFacts } from '../benchmarks/evaluate-facts';
import { ResultText } from './result-text';

let packs: CompiledPack[];

beforeAll(async () => {
  const stored = await readRulePacks(findSeedsFolder());
  packs = stored.flatMap(({ pack, hash }) =>
    pack.procedures.map((procedure) => compilePack(pack, procedure, hash)),
  );
  expect(packs.length).toBeGreaterThan(1);
});

/** Whether the text of a result is the one that JSON.stringify writes. */
function expectSame(compiled: CompiledPack, id: string, facts: Facts, asOf: string): void {
  const evaluation = evaluate(compiled, { facts }, asOf);
  expect(new ResultText(compiled).write(id, evaluation)).toBe(
    JSON.stringify({ id, ...evaluation }),
  );
}

describe('the text of a result', () => {
  it('is that of JSON.stringify for generated enterprises, in every pack and procedure', () => {
    for (const compiled of packs) {
      for (const facts of generatedFacts(200)) expectSame(compiled, 'E1', facts, '2026-05-10');
    }
  });

  it('is so without any fact, and outside the effective dates', () => {
    for (const compiled of packs) expectSame(compiled, 'E1', {}, '1990-01-01');
  });

  it.each<[string, Facts]>([
    ['beyond all numbers', { rdExpense: { '2025': 1e12 }, revenue: { '2025': 5e-324 } }],
    ['tiny', { marketShare: 1e-7 }],
    ['minus nought', { netProfit: { '2025': -0 }, marketShare: -0 }],
    ['long', { marketShare: 10.12345678901234, revenue: { '2025': 123456789.12345678 } }],
  ])('is so for figures that are %s', (_title, facts) => {
    for (const compiled of packs) expectSame(compiled, 'E1', facts, '2026-05-10');
  });

  it('is so for any id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (id) => {
        expectSame(packs[0] as CompiledPack, id, {}, '2026-05-10');
      }),
    );
    for (const id of ['\ud800', '\u2028', '"', '\\', '\0']) {
      expectSame(packs[0] as CompiledPack, id, {}, '2026-05-10');
    }
  });
});
