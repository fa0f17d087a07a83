/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is in range by construction, and a default for each would hide the format */
import { type BitWriter } from './bit-writer';
import { huffmanCode, type HuffmanCode } from './huffman-codes';

/** A token is a byte (0 to 255) or a match: `length << 16 | distance`, length 3 to 258. */
export type Token = number;

const END_OF_BLOCK = 256;
const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
  163, 195, 227, 258,
];
const LENGTH_EXTRA = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
];
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
  3073, 4097, 6145, 8193, 12289, 16385, 24577,
];
const DISTANCE_EXTRA = DISTANCE_BASE.map((_, i) => Math.max(0, (i >> 1) - 1));
/** The order in which RFC 1951, 3.2.7 lists the lengths of the code that codes the lengths. */
const LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const LENGTH_SYMBOL = symbolTable(LENGTH_BASE, 258);
const DISTANCE_SYMBOL = symbolTable(DISTANCE_BASE, 32768);

function symbolTable(base: readonly number[], last: number): Uint8Array {
  const table = new Uint8Array(last + 1);
  base.forEach((from, symbol) => table.fill(symbol, from));
  return table;
}

/** Writes one block with its own Huffman codes (RFC 1951, 3.2.7). */
export function writeBlock(
  out: BitWriter,
  tokens: Uint32Array,
  count: number,
  isLast: boolean,
): void {
  const [literals, distances] = blockCodes(tokens, count);
  out.write(isLast ? 1 : 0, 1);
  out.write(2, 2);
  writeCodes(out, literals, distances);
  for (let i = 0; i < count; i++) writeToken(out, tokens[i]!, literals, distances);
  out.write(literals.bits[END_OF_BLOCK]!, literals.lengths[END_OF_BLOCK]!);
}

function blockCodes(tokens: Uint32Array, count: number): [HuffmanCode, HuffmanCode] {
  const literals = new Uint32Array(286);
  const distances = new Uint32Array(30);
  literals[END_OF_BLOCK] = 1;
  for (let i = 0; i < count; i++) {
    const token = tokens[i]!;
    if (token < 256) {
      literals[token]!++;
    } else {
      literals[257 + LENGTH_SYMBOL[token >>> 16]!]!++;
      distances[DISTANCE_SYMBOL[token & 0xffff]!]!++;
    }
  }
  return [huffmanCode(literals, 15), huffmanCode(distances, 15)];
}

function writeToken(out: BitWriter, token: Token, literals: HuffmanCode, distances: HuffmanCode) {
  if (token < 256) {
    out.write(literals.bits[token]!, literals.lengths[token]!);
    return;
  }
  const length = token >>> 16;
  const distance = token & 0xffff;
  const lengthSymbol = LENGTH_SYMBOL[length]!;
  const distanceSymbol = DISTANCE_SYMBOL[distance]!;
  out.write(literals.bits[257 + lengthSymbol]!, literals.lengths[257 + lengthSymbol]!);
  out.write(length - LENGTH_BASE[lengthSymbol]!, LENGTH_EXTRA[lengthSymbol]!);
  out.write(distances.bits[distanceSymbol]!, distances.lengths[distanceSymbol]!);
  out.write(distance - DISTANCE_BASE[distanceSymbol]!, DISTANCE_EXTRA[distanceSymbol]!);
}

function writeCodes(out: BitWriter, literals: HuffmanCode, distances: HuffmanCode): void {
  const literalCount = Math.max(257, usedLength(literals.lengths));
  const distanceCount = Math.max(1, usedLength(distances.lengths));
  const symbols = lengthSymbols([
    ...literals.lengths.subarray(0, literalCount),
    ...distances.lengths.subarray(0, distanceCount),
  ]);
  const counts = new Uint32Array(19);
  for (const { symbol } of symbols) counts[symbol]!++;
  const code = huffmanCode(counts, 7);
  let orderCount = LENGTH_ORDER.length;
  while (orderCount > 4 && code.lengths[LENGTH_ORDER[orderCount - 1]!] === 0) orderCount--;
  out.write(literalCount - 257, 5);
  out.write(distanceCount - 1, 5);
  out.write(orderCount - 4, 4);
  for (const symbol of LENGTH_ORDER.slice(0, orderCount)) out.write(code.lengths[symbol]!, 3);
  for (const { symbol, extra, extraBits } of symbols) {
    out.write(code.bits[symbol]!, code.lengths[symbol]!);
    out.write(extra, extraBits);
  }
}

function usedLength(lengths: Uint8Array): number {
  let used = lengths.length;
  while (used > 0 && lengths[used - 1] === 0) used--;
  return used;
}

interface LengthSymbol {
  readonly symbol: number;
  readonly extra: number;
  readonly extraBits: number;
}

/** Runs of equal code lengths: 16 repeats the last 3 to 6 times, 17 and 18 are zeros. */
function lengthSymbols(lengths: readonly number[]): LengthSymbol[] {
  const symbols: LengthSymbol[] = [];
  let i = 0;
  while (i < lengths.length) {
    const length = lengths[i]!;
    let run = 1;
    while (i + run < lengths.length && lengths[i + run] === length) run++;
    i += run;
    if (length !== 0) {
      symbols.push({ symbol: length, extra: 0, extraBits: 0 });
      run--;
    }
    while (run > 0) {
      const repeat = repeatSymbol(length, run);
      symbols.push(repeat.symbol);
      run -= repeat.covers;
    }
  }
  return symbols;
}

function repeatSymbol(length: number, run: number): { symbol: LengthSymbol; covers: number } {
  if (run < 3) return { symbol: { symbol: length, extra: 0, extraBits: 0 }, covers: 1 };
  if (length !== 0) {
    const covers = Math.min(run, 6);
    return { symbol: { symbol: 16, extra: covers - 3, extraBits: 2 }, covers };
  }
  const covers = Math.min(run, 138);
  return covers > 10
    ? { symbol: { symbol: 18, extra: covers - 11, extraBits: 7 }, covers }
    : { symbol: { symbol: 17, extra: covers - 3, extraBits: 3 }, covers };
}
