import { join } from 'node:path';
import { compilePack, evaluate, type Facts, type Procedure, type RulePack } from '@tidu/policy';
import { readRulePacks } from './read-programmes';
import { answerAbout } from './testing/golden/answer-about';
import { bordersOf, isAbout } from './testing/golden/borders';
import { expandTable } from './testing/golden/expand-table';
import { readGoldenTables } from './testing/golden/golden-files';
import type { GoldenCase } from './testing/golden/golden-table';
import { movedPacks } from './testing/golden/moved-packs';

const SEEDS = join(__dirname, '../../../../seeds');

let packs: ReadonlyMap<string, RulePack>;

beforeAll(async () => {
  packs = new Map((await readRulePacks(SEEDS)).map(({ pack }) => [pack.id, pack]));
});

const sheets = readGoldenTables().flatMap((table) =>
  table.procedures.map((procedure) => ({
    pack: table.pack,
    procedure,
    cases: expandTable(table, procedure),
  })),
);

const packOf = (id: string): RulePack => packs.get(id) as RulePack;

function missingIn(pack: RulePack, procedure: Procedure, cases: readonly GoldenCase[]): string[] {
  return bordersOf(pack, procedure)
    .filter(
      ({ criterion, isShownBy }) => !cases.some((one) => isAbout(one, criterion) && isShownBy(one)),
    )
    .map(({ criterion, what }) => `${criterion}: ${what}`);
}

function holds(pack: RulePack, procedure: Procedure, cases: readonly GoldenCase[]): boolean {
  const compiled = compilePack(pack, procedure);
  return cases.every(({ facts: { facts, asOf }, expected }) => {
    const found = answerAbout(evaluate(compiled, { facts: facts as Facts }, asOf), expected);
    return JSON.stringify(found) === JSON.stringify(expected);
  });
}

/** Those that are likely to notice a change come first. */
function aboutFirst(cases: readonly GoldenCase[], criterion: string): readonly GoldenCase[] {
  return [
    ...cases.filter((one) => isAbout(one, criterion)),
    ...cases.filter((one) => !isAbout(one, criterion)),
  ];
}

describe('the golden cases', () => {
  it.each(sheets)('show every border of $pack at $procedure', ({ pack, procedure, cases }) => {
    expect(bordersOf(packOf(pack), procedure).length).toBeGreaterThan(10);
    expect(missingIn(packOf(pack), procedure, cases)).toEqual([]);
  });

  it.each(sheets)(
    'notice each number of $pack that is moved at $procedure',
    ({ pack, procedure, cases }) => {
      expect(holds(packOf(pack), procedure, cases)).toBe(true);
      const moved = movedPacks(packOf(pack), procedure);
      const unnoticed = moved.filter((one) =>
        holds(one.pack, procedure, aboutFirst(cases, one.criterion)),
      );
      expect(unnoticed.map(({ what }) => what)).toEqual([]);
      expect(moved.length).toBeGreaterThan(10);
    },
  );
});
