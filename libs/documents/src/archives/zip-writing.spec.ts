import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { useScratchFolder } from '../testing/scratch-folder';
import { readZipDirectory } from './zip-directory';
import { zipEntryContent } from './zip-reading';
import { zipBytes, type ZipPart } from './zip-writing';

const scratch = useScratchFolder();
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function zipped(text: ZipPart['text']): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipBytes([{ path: 'a.xml', text }])) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The only text of an archive, as other programs read it. */
async function unzipped(archive: Buffer): Promise<string> {
  const path = await scratch.file('a.zip', archive);
  const [entry] = await readZipDirectory(path);
  if (entry === undefined) throw new Error('the archive is empty');
  return (await zipEntryContent(path, entry, 10_000_000)).toString('utf8');
}

/** Characters without any pattern that are the same in every run; one byte each. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return String.fromCharCode(32 + ((state >>> 16) % 90));
  }).join('');
}

function sheetText(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, i) =>
      `<row r="${i}"><c r="A${i}"><v>${i * 7}</v></c><c><is><t>企业${i % 97}</t></is></c></row>`,
  );
  return lines.join('');
}

function pieces(text: string, length: number): string[] {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, i) =>
    text.slice(i * length, (i + 1) * length),
  );
}

describe('zipBytes', () => {
  it('is undone by the inflater of zlib, whatever the texts and however they come in', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '<', '中', '𠮷'), maxLength: 2000 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 5 }), async (texts) => {
        expect(await unzipped(await zipped(texts))).toBe(texts.join(''));
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['one character over and over', 'A'.repeat(300_000)],
    ['exactly one chunk', noise(65_536)],
    ['noise longer than several chunks', noise(200_000)],
    ['noise that comes back after exactly the window', noise(32_768).repeat(2)],
    ['noise that comes back from beyond the window', noise(40_000).repeat(2)],
    ['a sheet', sheetText(9000)],
  ])('is undone by the inflater of zlib: %s', async (_, text) => {
    expect(await unzipped(await zipped([text]))).toBe(text);
  });

  it('packs the XML of a sheet to at most a third more than zlib does', async () => {
    const text = sheetText(9000);
    const limit = (deflateRawSync(text).length * 4) / 3;
    expect((await zipped([text])).length).toBeLessThan(limit);
  });

  it('gives these very bytes on every machine, however the text comes in', async () => {
    const text = sheetText(3000) + noise(70_000);
    const hashes: string[] = [];
    for (const length of [1_000, 65_536, text.length]) {
      hashes.push(sha256(await zipped(pieces(text, length))));
    }
    expect(new Set(hashes)).toEqual(
      new Set(['08169b7d5ec6f811944122be942a149e22326520733bd625e9d7c5213a7ca924']),
    );
  });

  it('gives the same bytes in every time zone', async () => {
    const script = `
      const { zipBytes } = require('./zip-writing.ts');
      (async () => {
        for await (const chunk of zipBytes([{ path: 'a.xml', text: ['abc'] }])) process.stdout.write(chunk);
      })();`;
    const options = '{"module":"commonjs","moduleResolution":"node10"}';
    const args = ['-r', 'ts-node/register/transpile-only', '-e', script];
    const expected = sha256(await zipped(['abc']));
    for (const zone of ['Asia/Shanghai', 'America/St_Johns', 'Pacific/Kiritimati']) {
      const env = { TZ: zone, TS_NODE_COMPILER_OPTIONS: options };
      const bytes = execFileSync(process.execPath, args, { cwd: __dirname, env });
      expect(sha256(bytes)).toBe(expected);
    }
  });
});
