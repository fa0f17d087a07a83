import { createReadStream } from 'node:fs';
import { errorCode } from '../../error-code';
import type { SpreadsheetOptions } from '../spreadsheet';

export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** What was found, or why the file is no text in a known encoding. */
export type EncodingFinding =
  | { readonly encoding: TextEncoding }
  | { readonly fault: 'binary' }
  | { readonly fault: 'undecodable'; readonly line: number | null };

const MARKS: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const CHUNK_BYTES = 256 * 1024;
const REPLACEMENT = 0xfffd;

/**
 * Finds the encoding of a text file by reading the whole of it, so that nobody starts on rows
 * whose encoding breaks further down.
 *
 * @param head the first bytes of the file, at least three if it has them
 * @param wanted `auto` or the encoding that it must have
 */
export async function findEncoding(
  path: string,
  head: Buffer,
  wanted: NonNullable<SpreadsheetOptions['encoding']>,
): Promise<EncodingFinding> {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => head[i] === byte))?.[0];
  const encoding = wanted === 'auto' ? marked : wanted;
  if (encoding !== undefined) {
    const contradicted = marked !== undefined && marked !== encoding;
    const verdict = contradicted ? 'undecodable' : await tryEncoding(path, encoding);
    return verdict === 'sound' ? { encoding } : faultOf(path, encoding, verdict);
  }
  const asUtf8 = await tryEncoding(path, 'utf-8');
  if (asUtf8 === 'sound') return { encoding: 'utf-8' };
  if (asUtf8 === 'binary') return { fault: 'binary' };
  const line = await lineOfDamage(path);
  if (line !== null) return { fault: 'undecodable', line };
  const asGb18030 = await tryEncoding(path, 'gb18030');
  if (asGb18030 === 'sound') return { encoding: 'gb18030' };
  return asGb18030 === 'binary' ? { fault: 'binary' } : { fault: 'undecodable', line: null };
}

/**
 * The text of a file in chunks, without its byte order mark.
 *
 * @throws TypeError (`ERR_ENCODING_INVALID_ENCODED_DATA`) when `fatal` and bytes are wrong
 */
export async function* decoded(
  path: string,
  encoding: TextEncoding,
  fatal = true,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal });
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    yield decoder.decode(chunk as Buffer, { stream: true });
  }
  yield decoder.decode();
}

type Verdict = 'sound' | 'binary' | 'undecodable';

async function tryEncoding(path: string, encoding: TextEncoding): Promise<Verdict> {
  try {
    for await (const text of decoded(path, encoding)) if (text.includes('\0')) return 'binary';
  } catch (error) {
    if (errorCode(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'undecodable';
    throw error;
  }
  return 'sound';
}

async function faultOf(
  path: string,
  encoding: TextEncoding,
  verdict: 'binary' | 'undecodable',
): Promise<EncodingFinding> {
  if (verdict === 'binary') return { fault: 'binary' };
  return { fault: 'undecodable', line: encoding === 'utf-8' ? await lineOfDamage(path) : null };
}

/**
 * The line of the first wrong byte of a file that is UTF-8 for the most part, else null. Without
 * this, one wrong byte would turn a UTF-8 file into GB18030 gibberish: most pairs of bytes are
 * some character there.
 */
async function lineOfDamage(path: string): Promise<number | null> {
  let line = 1;
  let damage: number | null = null;
  let wrong = 0;
  let right = 0;
  for await (const text of decoded(path, 'utf-8', false)) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 0x0a) line++;
      else if (code === REPLACEMENT) {
        wrong++;
        damage ??= line;
      } else if (code >= 0x800) right++;
    }
  }
  return right > wrong ? damage : null;
}
