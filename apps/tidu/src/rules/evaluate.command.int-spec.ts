import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { buildCommand, runTidu, startTidu, type Ended } from './testing/built-command';

jest.setTimeout(300_000);

const PACK = ['--pack', 'CN-GRADIENT-2026/little-giant', '--procedure', 'recognition'];
const LINE = '{"id":"E1","asOf":"2026-05-10","facts":{"segmentYears":8}}';

let folder: string;

beforeAll(buildCommand);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tidu-evaluate-'));
});

afterEach(() => rm(folder, { recursive: true }));

const tidu = (input: string, ...words: readonly string[]): Promise<Ended> =>
  runTidu(folder, words, input);

const write = async (name: string, content: string): Promise<string> => {
  await writeFile(join(folder, name), content);
  return name;
};

describe('tidu evaluate as a process', () => {
  it('reads standard input and writes standard output, with status 0 and a summary', async () => {
    const { out, err, status } = await tidu(`${LINE}\n${LINE}`, 'evaluate', ...PACK);
    const [first, second, rest] = out.split('\n');
    expect(JSON.parse(first ?? '')).toMatchObject({
      id: 'E1',
      pack: 'CN-GRADIENT-2026/little-giant',
      procedure: 'recognition',
      asOf: '2026-05-10',
      outsideEffectiveDates: false,
      verdict: 'undetermined',
      score: null,
    });
    expect(second).toBe(first);
    expect(rest).toBe('');
    expect(err).toContain('共 2 行：符合 0，不符合 0，待定 2，有误 0');
    expect(err).toContain('2 lines: 0 met, 0 unmet, 2 undetermined, 0 in error');
    expect(status).toBe(0);
  });

  it('goes on after a bad line and ends with status 1', async () => {
    const { out, status } = await tidu(`nothing\n${LINE}\n`, 'evaluate', ...PACK);
    const lines = out.split('\n').slice(0, -1);
    expect(lines.map((line) => (JSON.parse(line) as { id: string | null }).id)).toEqual([
      null,
      'E1',
    ]);
    expect(status).toBe(1);
  });

  it('reads and writes files, which appear whole', async () => {
    const from = await write('facts.ndjson', `\uFEFF${LINE}\r\n`);
    const { out, status } = await tidu('', 'evaluate', ...PACK, '--in', from, '--out', 'r.ndjson');
    expect([out, status]).toEqual(['', 0]);
    expect(await readdir(folder)).toEqual(['facts.ndjson', 'r.ndjson']);
    expect(await readFile(join(folder, 'r.ndjson'), 'utf8')).toMatch(/^\{"id":"E1".*\}\n$/);
  });

  it('keeps a device a device and a link a link', async () => {
    await write('real.ndjson', 'before');
    await symlink('real.ndjson', join(folder, 'link.ndjson'));
    const linked = await tidu(LINE, 'evaluate', ...PACK, '--out', 'link.ndjson');
    const device = await tidu(LINE, 'evaluate', ...PACK, '--out', '/dev/null');
    expect([linked.status, device.status]).toEqual([0, 0]);
    expect(await readdir(folder)).toEqual(['link.ndjson', 'real.ndjson']);
    expect(await readFile(join(folder, 'real.ndjson'), 'utf8')).toContain('"id":"E1"');
  });

  it('leaves nothing behind when it is stopped', async () => {
    await write('old.ndjson', 'before');
    const child = startTidu(folder, ['evaluate', ...PACK, '--out', 'old.ndjson']);
    child.stdin.write(`${LINE}\n`);
    const exited = once(child, 'exit');
    while (!(await readdir(folder)).some((name) => name.endsWith('.tmp'))) {
      expect(child.exitCode).toBeNull();
    }
    child.kill('SIGTERM');
    expect(await exited).toEqual([143, null]);
    expect(await readdir(folder)).toEqual(['old.ndjson']);
    expect(await readFile(join(folder, 'old.ndjson'), 'utf8')).toBe('before');
  });

  it('ends quietly when nobody reads its output any more', async () => {
    const from = await write('facts.ndjson', `${LINE}\n`.repeat(5_000));
    const child = startTidu(folder, ['evaluate', ...PACK, '--in', from]);
    child.stdout.once('data', () => child.stdout.destroy());
    const [err, exit] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect([err, exit]).toEqual(['', [141, null]]);
  });

  it.each<[string, string[], RegExp]>([
    ['no pack', ['--procedure', 'review'], /--pack.*\n {2}CN-/],
    ['an unknown pack', ['--pack', 'X', '--procedure', 'review'], /“X”.*\n {2}CN-/],
    ['an unknown procedure', ['--pack', PACK[1] ?? '', '--procedure', 'x'], /review 复核/],
    ['no such input', [...PACK, '--in', 'nowhere.ndjson'], /“nowhere\.ndjson”.*ENOENT/],
    ['a folder as input', [...PACK, '--in', '.'], /EISDIR/],
    ['a folder as output', [...PACK, '--out', '.'], /EISDIR/],
    ['an output in no folder', [...PACK, '--out', 'nowhere/r.ndjson'], /ENOENT/],
  ])('refuses %s in both languages with status 2', async (_title, words, reason) => {
    const { out, err, status } = await tidu(LINE, 'evaluate', ...words);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(reason);
    expect(err).toMatch(/[\u4e00-\u9fff]/);
    expect(err).not.toContain('    at ');
    expect(await readdir(folder)).toEqual([]);
  });

  it('tells when its output cannot be written, as on a full disk', async () => {
    const { err, status } = await tidu(LINE, 'evaluate', ...PACK, '--out', '/dev/full');
    expect(status).toBe(2);
    expect(err).toContain('“/dev/full”');
    expect(err).not.toContain('    at ');
  });

  it('does not write over the facts that it reads', async () => {
    const file = await write('facts.ndjson', LINE);
    const { err, status } = await tidu('', 'evaluate', ...PACK, '--in', file, '--out', `./${file}`);
    expect([status, await readFile(join(folder, file), 'utf8')]).toEqual([2, LINE]);
    expect(err).toContain('--in and --out are the same file');
  });
});

describe('tidu select as a process', () => {
  const question = ['--tier', 'little-giant', '--procedure', 'recognition', '--date'];

  it('prints the pack and the grounds', async () => {
    const { out, status } = await tidu('', 'select', ...question, '2026-05-10');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      pack: 'CN-GRADIENT-2026/little-giant',
      packHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      title: { zh: expect.any(String) as string, en: expect.any(String) as string },
      outsideEffectiveDates: false,
      grounds: [
        {
          zh: expect.stringMatching(/[\u4e00-\u9fff]/) as string,
          en: expect.any(String) as string,
          reference: { document: expect.any(String) as string },
          confirmed: expect.any(Boolean) as boolean,
        },
      ],
    });
  });

  it('keeps to the rule of the day', async () => {
    const { out } = await tidu('', 'select', ...question, '2025-05-10');
    expect(JSON.parse(out)).toMatchObject({ pack: 'CN-GRADIENT-2022/little-giant' });
  });

  it.each<[string, string[], number, RegExp]>([
    [
      'names what is missing when no rule fits',
      ['--tier', 'hidden-champion', '--procedure', 'recognition', '--date', '2026-05-10'],
      1,
      /division code/,
    ],
    ['knows its tiers', ['--tier', 'x', '--procedure', 'review', '--date', '2026-05-10'], 1, /x/],
    ['asks for a real day', [...question, '2026-02-30'], 2, /--date .*2026-02-30/],
    ['asks for a tier', ['--procedure', 'review', '--date', '2026-05-10'], 2, /--tier/],
  ])('%s', async (_title, words, expected, reason) => {
    const { out, err, status } = await tidu('', 'select', ...words);
    expect([out, status]).toEqual(['', expected]);
    expect(err).toMatch(reason);
  });
});
