import { compilePack, evaluate, type CompiledPack } from '@tidu/policy';
import { findSeedsFolder, readRulePacks } from '@tidu/server';
import { GENERATED_AS_OF, generatedFacts } from '../benchmarks/evaluate-facts';
import { evaluateLines, type LineTally } from './evaluate-lines';

interface ResultLine {
  readonly id: string | null;
  readonly line?: number;
  readonly verdict?: string;
  readonly error?: { readonly code: string; readonly path: string };
}

let compiled: CompiledPack;

beforeAll(async () => {
  const packs = await readRulePacks(findSeedsFolder());
  const stored = packs.find(({ pack }) => pack.id === 'CN-GRADIENT-2026/little-giant');
  if (!stored) throw new Error('the pack is missing');
  compiled = compilePack(stored.pack, 'recognition', stored.hash);
});

/** Runs lines through, in chunks of a size; also tells how the output was written. */
async function run(
  text: string,
  size = 65_536,
): Promise<{ lines: ResultLine[]; tally: LineTally; pieces: number[] }> {
  const bytes = Buffer.from(text);
  const input = (async function* () {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
  })();
  const pieces: string[] = [];
  const write = async (piece: string): Promise<void> => void pieces.push(piece);
  const tally = await evaluateLines(compiled, input, { write });
  const lines = pieces.join('').split('\n').slice(0, -1);
  return {
    lines: lines.map((line) => JSON.parse(line) as ResultLine),
    tally,
    pieces: pieces.map(({ length }) => length),
  };
}

const factLine = (id: string, facts: object = {}): string =>
  JSON.stringify({ id, asOf: GENERATED_AS_OF, facts });

describe('evaluating fact lines', () => {
  it('gives each line the whole evaluation, in the order of the lines', async () => {
    const enterprises = generatedFacts(300);
    const text = enterprises.map((facts, at) => factLine(`E${at}`, facts)).join('\n');
    const { lines, tally } = await run(text);
    const expected = enterprises.map((facts, at) => ({
      id: `E${at}`,
      ...evaluate(compiled, { facts }, GENERATED_AS_OF),
    }));
    expect(lines).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(tally.met + tally.unmet + tally.undetermined).toBe(300);
    expect(Math.min(tally.met, tally.unmet, tally.undetermined)).toBeGreaterThan(0);
  });

  it('puts an error in the place of a bad line and goes on', async () => {
    const bad = ['{', '', factLine('B', { nothing: 1 }), '{"id":7}'];
    const { lines, tally } = await run([factLine('A'), ...bad, factLine('A')].join('\r\n'));
    expect(lines.map(({ id, line, error }) => [id, line, error?.code, error?.path])).toEqual([
      ['A', undefined, undefined, undefined],
      [null, 2, 'line.json', ''],
      ['B', 4, 'fact.unknown-indicator', 'facts.nothing'],
      [null, 5, 'line.id', 'id'],
      ['A', undefined, undefined, undefined],
    ]);
    expect(tally).toEqual({ met: 0, unmet: 0, undetermined: 2, bad: 3 });
  });

  it('takes the industry into account, from which the size class follows', async () => {
    const facts = { staffTotal: { '2025': 900 }, revenue: { '2025': 39_000 } };
    const text = [
      factLine('unknown', facts),
      JSON.stringify({ id: 'beside', asOf: GENERATED_AS_OF, facts, industryCode: 'C3829' }),
      factLine('among', { ...facts, industryCode: '3829' }),
    ].join('\n');
    const { lines } = await run(text);
    const statuses = lines.map((line) => {
      const { criteria } = line as unknown as { criteria: { id: string; status: string }[] };
      return criteria.find(({ id }) => id === 'isSme')?.status;
    });
    expect(statuses).toEqual(['unknown', 'met', 'met']);
  });

  it('gives the same whatever the chunks are', async () => {
    const text = `${factLine('甲')}\n${factLine('乙', { revenue: 1 })}\n${factLine('丙')}`;
    const whole = await run(text);
    for (const size of [1, 2, 7, 64]) expect((await run(text, size)).lines).toEqual(whole.lines);
  });

  it('writes in pieces, so that a long input does not fill the memory', async () => {
    const { lines, pieces } = await run(`${factLine('E1')}\n`.repeat(500), 1_048_576);
    expect(lines).toHaveLength(500);
    expect(pieces.length).toBeGreaterThan(10);
    expect(Math.max(...pieces)).toBeLessThan(100_000);
  });

  it('writes nothing for nothing', async () => {
    expect(await run('\n \n')).toEqual({
      lines: [],
      tally: { met: 0, unmet: 0, undetermined: 0, bad: 0 },
      pieces: [],
    });
  });
});
