import { compilePack, type CompiledPack } from '@tidu/policy';
import { findSeedsFolder, readRulePacks } from '@tidu/server';
import { agreedVerdicts } from './evaluate.bench';
import { generatedFacts } from './evaluate-facts';

let compiled: CompiledPack;

beforeAll(async () => {
  const packs = await readRulePacks(findSeedsFolder());
  const stored = packs.find(({ pack }) => pack.id === 'CN-GRADIENT-2026/little-giant');
  if (!stored) throw new Error('the pack is missing');
  compiled = compilePack(stored.pack, 'recognition', stored.hash);
});

describe('the rivals of the benchmark', () => {
  it('agree with the evaluator on every verdict and status of generated enterprises', async () => {
    const verdicts = await agreedVerdicts(compiled, generatedFacts(1_000));
    expect(Object.keys(verdicts).sort()).toEqual(['met', 'undetermined', 'unmet']);
  });

  it('are found out when one of them judges otherwise', async () => {
    const { pack, hash } = compiled;
    const stricter = {
      ...pack,
      criteria: pack.criteria.map((criterion) =>
        criterion.id === 'segmentYears'
          ? {
              ...criterion,
              rule: { op: 'compare', indicator: 'segmentYears', is: '>=', value: 4 } as const,
            }
          : criterion,
      ),
    };
    const other = compilePack(stricter, 'recognition', hash);
    await expect(agreedVerdicts(other, generatedFacts(300))).rejects.toThrow(/enterprise \d+/);
  });
});

describe('generated enterprises', () => {
  it('are the same for the same seed and others for another', () => {
    expect(generatedFacts(5)).toEqual(generatedFacts(5));
    expect(generatedFacts(5, 1)).not.toEqual(generatedFacts(5, 2));
  });
});
