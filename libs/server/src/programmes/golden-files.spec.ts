import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFacts, compilePack, evaluate, type Facts, type RulePack } from '@tidu/policy';
import { readRulePacks } from './read-programmes';
import { expandTable } from './testing/golden/expand-table';
import {
  GOLDEN_FILES,
  goldenFiles,
  goldenName,
  readGoldenTables,
} from './testing/golden/golden-files';
import { answerAbout } from './testing/golden/answer-about';
import type { ExpectedLine, FactLine } from './testing/golden/golden-table';

const SEEDS = join(__dirname, '../../../../seeds');

const tables = readGoldenTables();
let packs: ReadonlyMap<string, RulePack>;

beforeAll(async () => {
  packs = new Map((await readRulePacks(SEEDS)).map(({ pack }) => [pack.id, pack]));
});

const sheets = tables.flatMap((table) =>
  table.procedures.map((procedure) => ({ table, procedure, pack: table.pack })),
);

describe('the golden files', () => {
  it('stand for every pack in each of its procedures', () => {
    const wanted = [...packs.values()].flatMap(({ id, procedures }) =>
      procedures.map((procedure) => goldenName(id, procedure)),
    );
    const held = sheets.map(({ pack, procedure }) => goldenName(pack, procedure));
    expect(held.sort()).toEqual(wanted.sort());
  });

  it('are what their tables say (write-golden-files.ts writes them)', () => {
    const wanted = tables.flatMap(goldenFiles);
    expect(readdirSync(GOLDEN_FILES).sort()).toEqual(wanted.map(({ name }) => name).sort());
    for (const { name, text } of wanted) {
      expect([name, readFileSync(join(GOLDEN_FILES, name), 'utf8')]).toEqual([name, text]);
    }
  });

  it.each(sheets)('are what $pack answers at $procedure', ({ table, procedure }) => {
    const pack = packs.get(table.pack) as RulePack;
    const compiled = compilePack(pack, procedure);
    const name = goldenName(table.pack, procedure);
    const expected = readLines<ExpectedLine>(`${name}.expected.ndjson`);
    const found = readLines<FactLine>(`${name}.facts.ndjson`).map((line, index) =>
      answerAbout(
        evaluate(compiled, { facts: soundFacts(line) }, line.asOf),
        expected[index] as ExpectedLine,
      ),
    );
    expect(found).toEqual(expected);
  });

  it.each(sheets)('have an id for each case of $pack at $procedure', ({ table, procedure }) => {
    const ids = expandTable(table, procedure).map(({ facts }) => facts.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

function readLines<Line>(name: string): Line[] {
  const lines = readFileSync(join(GOLDEN_FILES, name), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Line);
}

function soundFacts({ id, facts }: FactLine): Facts {
  const check = checkFacts(facts);
  if (!check.ok) throw new Error(`${id}: ${check.fault.message.en}`);
  return check.facts;
}
