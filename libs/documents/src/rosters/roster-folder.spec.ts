import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { SAMPLE_ROWS, sampleTable } from '../testing/roster-sample';
import { useScratchFolder } from '../testing/scratch-folder';
import { canonicalJson } from './canonical-json';
import type { RosterManifest } from './roster-manifest';
import { verifyRosterFolder } from './verify-roster-folder';
import { writeRosterFolder } from './write-roster-folder';

const scratch = useScratchFolder();
const SOURCE = {
  kind: 'cultivation',
  inputs: { pack: { id: 'CN-GRADIENT-2026/little-giant', hash: 'ab' }, asOf: '2022-06-30' },
  table: () => sampleTable(),
};

async function contents(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  const files = names.map(async (name) => [name, await readFile(join(folder, name), 'latin1')]);
  return Object.fromEntries(await Promise.all(files)) as Record<string, string>;
}

async function draftsBeside(folder: string): Promise<string[]> {
  return (await readdir(dirname(folder))).filter((name) => name.startsWith(`.${basename(folder)}`));
}

describe('writeRosterFolder', () => {
  it('writes both files and a manifest of what they are', async () => {
    const folder = scratch.path('new/roster');
    const manifest = await writeRosterFolder(folder, SOURCE);
    const written = await contents(folder);
    expect(Object.keys(written)).toEqual(['manifest.json', 'roster.csv', 'roster.xlsx']);
    expect(manifest).toMatchObject({
      format: 'tidu-roster-manifest/1',
      kind: 'cultivation',
      rows: 3,
      columns: ['序号', '企业名称', '统一社会信用代码', '未达项'],
    });
    for (const file of manifest.files) {
      const bytes = Buffer.from(written[file.name] ?? '', 'latin1');
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect(file).toEqual({ name: file.name, bytes: bytes.length, sha256 });
    }
    const text = await readFile(join(folder, 'manifest.json'), 'utf8');
    expect(text).toBe(canonicalJson(manifest));
    expect(text.indexOf('"asOf"')).toBeLessThan(text.indexOf('"hash"'));
    expect(await draftsBeside(folder)).toEqual([]);
  });

  it('gives the same files when made again elsewhere from inputs named in another order', async () => {
    const [one, two] = [scratch.path('one'), scratch.path('two')];
    await writeRosterFolder(one, SOURCE);
    const inputs = {
      asOf: '2022-06-30',
      pack: { hash: 'ab', id: 'CN-GRADIENT-2026/little-giant' },
    };
    await writeRosterFolder(two, { ...SOURCE, inputs });
    expect(await contents(two)).toEqual(await contents(one));
  });

  it('replaces its own files and leaves the others alone', async () => {
    const folder = scratch.path('used');
    await mkdir(folder);
    await writeFile(join(folder, 'notes.txt'), 'keep');
    await writeFile(join(folder, 'roster.csv'), 'old');
    const manifest = await writeRosterFolder(folder, SOURCE);
    const written = await contents(folder);
    expect(written['notes.txt']).toBe('keep');
    expect(written['roster.csv']).toHaveLength(manifest.files[0]?.bytes ?? 0);
  });

  it('leaves everything as it was when the rows fail half-way', async () => {
    const [folder, fresh] = [scratch.path('kept'), scratch.path('fresh')];
    await writeRosterFolder(folder, SOURCE);
    const before = await contents(folder);
    async function* failing() {
      yield* SAMPLE_ROWS;
      throw new Error('connection lost');
    }
    const table = () => sampleTable(undefined, { rows: failing() });
    for (const target of [folder, fresh]) {
      const writing = writeRosterFolder(target, { ...SOURCE, table });
      await expect(writing).rejects.toThrow('connection lost');
      expect(await draftsBeside(target)).toEqual([]);
    }
    expect(await contents(folder)).toEqual(before);
    await expect(readdir(fresh)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('refuses a factory that gives another table for the second file', async () => {
    let calls = 0;
    const table = () => sampleTable(SAMPLE_ROWS.slice(calls++));
    const writing = writeRosterFolder(scratch.path('two-tables'), { ...SOURCE, table });
    await expect(writing).rejects.toThrow('roster.xlsx got another table');
  });

  it('refuses inputs that a second run could not repeat', async () => {
    const inputs = { at: new Date(0) };
    const writing = writeRosterFolder(scratch.path('inputs'), { ...SOURCE, inputs });
    await expect(writing).rejects.toThrow('$.inputs.at is not a JSON value');
  });
});

describe('verifyRosterFolder', () => {
  async function rosterFolder(): Promise<string> {
    const folder = scratch.path('verified');
    await writeRosterFolder(folder, SOURCE);
    return folder;
  }

  async function rewriteManifest(
    folder: string,
    change: (manifest: RosterManifest) => unknown,
  ): Promise<void> {
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(await readFile(path, 'utf8')) as RosterManifest;
    await writeFile(path, canonicalJson(change(manifest)));
  }

  async function problems(folder: string): Promise<string[]> {
    const { ok, findings } = await verifyRosterFolder(folder);
    expect(ok).toBe(findings.length === 0);
    for (const { file, message } of findings) {
      expect(message.zh).toContain(file);
      expect(message.en).toContain(file);
    }
    return findings.map(({ file, problem }) => `${file} ${problem}`);
  }

  it('finds nothing in a folder as it was written', async () => {
    expect(await problems(await rosterFolder())).toEqual([]);
  });

  it('does not mind other files', async () => {
    const folder = await rosterFolder();
    await writeFile(join(folder, 'notes.txt'), 'mine');
    expect(await problems(folder)).toEqual([]);
  });

  it.each(['roster.csv', 'roster.xlsx'])('finds one changed byte in %s', async (name) => {
    const folder = await rosterFolder();
    const bytes = await readFile(join(folder, name));
    bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
    await writeFile(join(folder, name), bytes);
    expect(await problems(folder)).toEqual([`${name} altered`]);
  });

  it('finds missing files', async () => {
    const folder = await rosterFolder();
    await rm(join(folder, 'roster.xlsx'));
    expect(await problems(folder)).toEqual(['roster.xlsx missing']);
    await rm(join(folder, 'manifest.json'));
    expect(await problems(folder)).toEqual(['manifest.json missing']);
  });

  it('finds a file in the manifest that is none of a roster, and does not open it', async () => {
    const folder = await rosterFolder();
    const extra = { name: '../../etc/passwd', bytes: 1, sha256: '0'.repeat(64) };
    await rewriteManifest(folder, (manifest) => ({
      ...manifest,
      files: [...manifest.files, extra],
    }));
    expect(await problems(folder)).toEqual(['../../etc/passwd extra-in-manifest']);
  });

  it('finds a manifest that leaves a file out or lists one twice', async () => {
    const folder = await rosterFolder();
    await rewriteManifest(folder, ({ files, ...rest }) => ({ ...rest, files: files.slice(1) }));
    expect(await problems(folder)).toEqual(['manifest.json altered']);
    await rewriteManifest(folder, ({ files, ...rest }) => ({
      ...rest,
      files: [...files, ...files],
    }));
    expect(await problems(folder)).toEqual(['manifest.json altered']);
  });

  it.each([
    ['no JSON', () => '{'],
    ['of another format', (text: string) => text.replace('manifest/1', 'manifest/2')],
    ['written in another way', (text: string) => JSON.stringify(JSON.parse(text))],
    ['without hashes', (text: string) => text.replaceAll('sha256', 'sha1')],
    ['null', () => 'null\n'],
  ])('finds a manifest that is %s', async (_, change) => {
    const folder = await rosterFolder();
    const path = join(folder, 'manifest.json');
    await writeFile(path, change(await readFile(path, 'utf8')));
    expect(await problems(folder)).toEqual(['manifest.json altered']);
  });
});
