import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workspaceFolder } from '@tidu/platform';
import type { Evaluation } from '@tidu/policy';
import { buildCommand, runTidu } from './testing/built-command';

jest.setTimeout(300_000);

const FOLDER = join(workspaceFolder(), 'libs/server/src/programmes/testing/golden/files');
const NAME = /^([^.]+)\.([^.]+)\.([^.]+)\.facts\.ndjson$/;
const FILES = readdirSync(FOLDER).flatMap((name) => {
  const [, book, tier, procedure] = NAME.exec(name) ?? [];
  return book === undefined ? [] : [[`${book}/${tier}`, String(procedure), name] as const];
});

interface Range {
  readonly min: number;
  readonly max: number;
}

/** What a golden file says of a line: only what the case is about, beyond the verdict. */
interface Expected {
  readonly id: string;
  readonly verdict: string;
  readonly score?: Range | null;
  readonly statuses: Readonly<Record<string, string>>;
  readonly points: Readonly<Record<string, Range>>;
}

type Result = Evaluation & { readonly id: string };

beforeAll(buildCommand);

async function readLines<T>(name: string): Promise<T[]> {
  return linesOf(await readFile(join(FOLDER, name), 'utf8'));
}

function linesOf<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** A result, cut to what its golden line speaks of. */
function spokenOf({ id, verdict, score, criteria }: Result, expected: Expected): object {
  const of = (wanted: string) => criteria.find((criterion) => criterion.id === wanted);
  const pick = (wanted: object, read: (name: string) => unknown): object =>
    Object.fromEntries(Object.keys(wanted).map((name) => [name, read(name)]));
  return {
    id,
    verdict,
    score: expected.score ? endsOf(score) : null,
    statuses: pick(expected.statuses, (name) => of(name)?.status),
    points: pick(expected.points, (name) => endsOf(of(name)?.points)),
  };
}

function endsOf(range: Range | null | undefined): Range | null {
  return range ? { min: range.min, max: range.max } : null;
}

describe('tidu evaluate on the golden files', () => {
  it('has files of every pack in the library', () => {
    expect(new Set(FILES.map(([pack]) => pack)).size).toBeGreaterThanOrEqual(10);
  });

  it.each(FILES)('answers for %s, %s, as the rule book does', async (pack, procedure, name) => {
    const words = ['evaluate', '--pack', pack, '--procedure', procedure, '--in', name];
    const { out, status } = await runTidu(FOLDER, words);
    const results = linesOf<Result>(out);
    const expected = await readLines<Expected>(name.replace('.facts.', '.expected.'));
    expect(status).toBe(0);
    expect(results).toHaveLength(expected.length);
    for (const [at, line] of expected.entries()) {
      const wanted = { ...line, score: endsOf(line.score) };
      expect(spokenOf(results[at] as Result, line)).toEqual(wanted);
    }
  });
});
