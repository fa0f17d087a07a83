import { BitWriter } from './bit-writer';
import { writeBlock } from './deflate-block';
import { MatchFinder } from './match-finder';

/**
 * DEFLATE (RFC 1951) whose output depends on the input alone.
 *
 * zlib does not promise that: its builds choose matches by the processor and the version, so the
 * same bytes compress differently under another Node or on another machine. A roster must be
 * byte-identical anywhere, hence this plain compressor; any inflater reads it.
 */
export class SteadyDeflate {
  private readonly finder = new MatchFinder();
  private readonly out = new BitWriter();

  /** Compresses more bytes and returns what is ready, possibly nothing. */
  push(bytes: Uint8Array): Uint8Array {
    for (let at = 0; at < bytes.length;) {
      at += this.finder.fill(bytes.subarray(at));
      if (this.finder.isFull) this.writeBlock(false);
    }
    return this.out.take();
  }

  /** Ends the stream and returns its last bytes. */
  finish(): Uint8Array {
    this.writeBlock(true);
    this.out.align();
    return this.out.take();
  }

  private writeBlock(isLast: boolean): void {
    const count = this.finder.takeBlock(isLast);
    writeBlock(this.out, this.finder.tokens, count, isLast);
  }
}
