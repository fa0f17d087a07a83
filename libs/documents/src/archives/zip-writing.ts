import { Zip, ZipDeflate } from 'fflate';

/** One file of an archive; its text is written as UTF-8. */
export interface ZipPart {
  /** Path inside the archive, ASCII, with `/`. */
  readonly path: string;
  readonly text: Iterable<string> | AsyncIterable<string>;
}

const LARGEST = 0xffffffff;
/** A smaller level makes larger files; `mem` is set because its default depends on the content. */
const COMPRESSION = { level: 4, mem: 4 } as const;
const CHUNK_BYTES = 64 * 1024;
const NOTHING = new Uint8Array(0);

/**
 * A zip archive as it grows; memory does not depend on its size. The same parts give the same
 * bytes on any machine at any time: fflate is JavaScript, whereas builds of zlib choose matches by
 * the processor and the version.
 *
 * @throws RangeError when a part or the archive exceeds 4 GiB
 */
export async function* zipBytes(parts: Iterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let written = 0;
  const archive = new Zip((error, bytes) => {
    if (error !== null) throw error;
    ready.push(bytes);
    written += bytes.length;
  });
  for (const { path, text } of parts) {
    const file = new ZipDeflate(path, COMPRESSION);
    file.mtime = fixedDate();
    archive.add(file);
    for await (const chunk of evenChunks(text)) {
      file.push(chunk);
      if (Math.max(file.size, written) > LARGEST) {
        throw new RangeError(`${path} makes the archive larger than 4 GiB`);
      }
      yield* ready.splice(0);
    }
    file.push(NOTHING, true);
  }
  archive.end();
  yield* ready;
}

/** Zip files hold local time, so this is made of local parts; noon exists in every time zone. */
function fixedDate(): Date {
  return new Date(1980, 0, 1, 12);
}

/** The text in chunks of one size: how it is compressed follows the chunks. */
async function* evenChunks(text: ZipPart['text']): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of text) {
    rest = Buffer.concat([rest, Buffer.from(piece, 'utf8')]);
    for (; rest.length >= CHUNK_BYTES; rest = rest.subarray(CHUNK_BYTES)) {
      yield rest.subarray(0, CHUNK_BYTES);
    }
  }
  yield rest;
}
