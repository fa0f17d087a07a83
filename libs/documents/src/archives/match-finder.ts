/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is in range by construction, and a default for each would hide the format */
const WINDOW = 32768;
const SHORTEST = 4;
const LONGEST = 258;
const HASH_BITS = 15;
/** How many earlier places are tried; more makes smaller files and takes longer. */
const MAX_TRIES = 8;

const { imul } = Math;

/** Bytes that one block may take in. */
const BLOCK_BYTES = 65536;

/** Turns bytes into DEFLATE tokens by looking for what occurred in the last 32 KiB (LZ77). */
export class MatchFinder {
  /** The last 32 KiB, then the block being filled. */
  private readonly bytes = new Uint8Array(WINDOW + BLOCK_BYTES);
  private historyStart = WINDOW;
  private end = WINDOW;
  private readonly newest = new Int32Array(1 << HASH_BITS).fill(-1);
  private readonly older = new Int32Array(WINDOW + BLOCK_BYTES).fill(-1);
  readonly tokens = new Uint32Array(BLOCK_BYTES);

  /** Takes as many bytes as the block has room for, and says how many. */
  fill(bytes: Uint8Array): number {
    const taken = Math.min(bytes.length, this.bytes.length - this.end);
    this.bytes.set(taken === bytes.length ? bytes : bytes.subarray(0, taken), this.end);
    this.end += taken;
    return taken;
  }

  get isFull(): boolean {
    return this.end === this.bytes.length;
  }

  /** Fills `tokens` with the block, makes room for the next one and returns how many there are. */
  takeBlock(isLast: boolean): number {
    let count = 0;
    let at = WINDOW;
    while (at < this.end) {
      const match = this.longestMatch(at);
      this.tokens[count++] = match === 0 ? this.bytes[at]! : match;
      const next = at + (match === 0 ? 1 : match >>> 16);
      while (at < next) this.remember(at++);
    }
    if (!isLast) this.slide();
    return count;
  }

  /** `length << 16 | distance`, or 0 when nothing worth it precedes. */
  private longestMatch(at: number): number {
    const limit = Math.min(LONGEST, this.end - at);
    if (limit < SHORTEST) return 0;
    const oldest = Math.max(at - WINDOW, this.historyStart);
    let best = SHORTEST - 1;
    let distance = 0;
    let candidate = this.newest[this.hash(at)]!;
    for (let tries = MAX_TRIES; tries > 0 && candidate >= oldest; tries--) {
      if (this.bytes[candidate + best] === this.bytes[at + best]) {
        const length = this.commonLength(candidate, at, limit);
        if (length > best) {
          best = length;
          distance = at - candidate;
          if (length === limit) break;
        }
      }
      candidate = this.older[candidate]!;
    }
    return distance === 0 ? 0 : (best << 16) | distance;
  }

  private commonLength(a: number, b: number, limit: number): number {
    const bytes = this.bytes;
    let length = 0;
    while (length < limit && bytes[a + length] === bytes[b + length]) length++;
    return length;
  }

  private remember(at: number): void {
    if (at + SHORTEST > this.end) return;
    const hash = this.hash(at);
    this.older[at] = this.newest[hash]!;
    this.newest[hash] = at;
  }

  private hash(at: number): number {
    const b = this.bytes;
    const word = b[at]! | (b[at + 1]! << 8) | (b[at + 2]! << 16) | (b[at + 3]! << 24);
    return imul(word, 0x9e3779b1) >>> (32 - HASH_BITS);
  }

  /** The end of the block becomes the history of the next one. */
  private slide(): void {
    const shift = this.end - WINDOW;
    this.bytes.copyWithin(0, shift, this.end);
    this.older.copyWithin(0, shift, this.end);
    moveBack(this.older, WINDOW, shift);
    moveBack(this.newest, this.newest.length, shift);
    this.historyStart = Math.max(0, this.historyStart - shift);
    this.end = WINDOW;
  }
}

/** Positions after the bytes have moved; those that fell out become -1. */
function moveBack(positions: Int32Array, count: number, shift: number): void {
  for (let i = 0; i < count; i++) {
    const moved = positions[i]! - shift;
    positions[i] = moved < 0 ? -1 : moved;
  }
}
