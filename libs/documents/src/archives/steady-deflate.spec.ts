import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { huffmanCode } from './huffman-codes';
import { SteadyDeflate } from './steady-deflate';

const KIB = 1024;

function deflated(bytes: Uint8Array, chunk = bytes.length): Buffer {
  const deflate = new SteadyDeflate();
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += chunk) {
    parts.push(deflate.push(bytes.subarray(at, at + chunk)));
  }
  return Buffer.concat([...parts, deflate.finish()]);
}

/** Bytes without any pattern that are the same in every run. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    bytes[i] = state >>> 24;
  }
  return bytes;
}

function sheetText(rows: number): Buffer {
  const lines = Array.from(
    { length: rows },
    (_, i) =>
      `<row r="${i}"><c r="A${i}"><v>${i * 7}</v></c><c><is><t>企业${i % 97}</t></is></c></row>`,
  );
  return Buffer.from(lines.join(''));
}

describe('SteadyDeflate', () => {
  it('is undone by the inflater of zlib, whatever the bytes and however they come in', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 4 * KIB }),
      fc
        .array(fc.constantFrom(1, 2, 250), { maxLength: 4 * KIB })
        .map((all) => Uint8Array.from(all)),
    );
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 999 }), (input, chunk) => {
        expect(inflateRawSync(deflated(input, chunk)).equals(Buffer.from(input))).toBe(true);
      }),
    );
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from([7])],
    ['one byte over and over', Buffer.alloc(300 * KIB, 65)],
    ['noise longer than a block and the window', noise(200 * KIB)],
    [
      'noise that comes back after exactly the window',
      Buffer.concat([noise(32 * KIB), noise(32 * KIB)]),
    ],
    [
      'noise that comes back from beyond the window',
      Buffer.concat([noise(40 * KIB), noise(40 * KIB)]),
    ],
    ['exactly one block', noise(64 * KIB)],
    ['a sheet', sheetText(9000)],
  ])('is undone by the inflater of zlib: %s', (_, bytes) => {
    expect(inflateRawSync(deflated(bytes, 10_007)).equals(bytes)).toBe(true);
  });

  it('packs the XML of a sheet to at most a third more than zlib does', () => {
    const bytes = sheetText(9000);
    expect(deflated(bytes).length).toBeLessThan((deflateRawSync(bytes).length * 4) / 3);
  });

  it('gives these very bytes on every machine, however they come in', () => {
    const bytes = Buffer.concat([sheetText(3000), noise(70 * KIB)]);
    const hashes = [1_000, 65_536, bytes.length].map((chunk) =>
      createHash('sha256').update(deflated(bytes, chunk)).digest('hex'),
    );
    expect(new Set(hashes)).toEqual(
      new Set(['7073d4567622ab6aa06dd329cd60540330d66e00933f6d6a734dfb0202a4ae3f']),
    );
  });
});

describe('huffmanCode', () => {
  it.each([15, 7])(
    'keeps words within %i bits where an unlimited code would be longer',
    (longest) => {
      const fibonacci = Uint32Array.from({ length: 19 }, (_, i) => Math.round(1.618 ** i));
      const { lengths } = huffmanCode(fibonacci, longest);
      const used = lengths.reduce((sum, length) => sum + 2 ** -length, 0);
      expect(Math.max(...lengths)).toBe(longest);
      expect(used).toBe(1);
    },
  );

  it('gives a symbol that stands alone a word of one bit and a companion', () => {
    expect([...huffmanCode(Uint32Array.from([0, 0, 5]), 15).lengths]).toEqual([1, 0, 1]);
    expect([...huffmanCode(Uint32Array.from([5, 0, 0]), 15).lengths]).toEqual([1, 1, 0]);
    expect([...huffmanCode(Uint32Array.from([0, 5, 0]), 15).lengths]).toEqual([1, 1, 0]);
  });
});
