import { isUtf8 } from 'node:buffer';
import { lineFault, type LineFault } from './line-fault';

/**
 * A line longer than this is an error of that line. A fact line has about a thousand bytes, one with
 * its lists full some three hundred thousand; what a longer one unfolds to could fill the memory.
 */
export const LINE_MAX_BYTES = 524_288;

/** A line with its number in the file, from 1, and its text or why it has none. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly fault: LineFault };

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const FIRST_ROOM = 65_536;

/**
 * Cuts bytes into lines of UTF-8 text, in memory that is bounded by the longest line allowed. Takes
 * LF and CRLF, a byte order mark, and a last line without its end; empty lines are counted and left
 * out.
 */
export class LineSplitter {
  private number = 0;
  /** The line that has begun: the first `length` bytes; of one that is too long only its length. */
  private begun = Buffer.alloc(FIRST_ROOM);
  private length = 0;

  /** The lines that end in this chunk. */
  *push(chunk: Buffer): Generator<Line> {
    let from = 0;
    for (;;) {
      const end = chunk.indexOf(LINE_FEED, from);
      if (end < 0) break;
      yield* this.finish(chunk.subarray(from, end));
      from = end + 1;
    }
    this.keep(chunk.subarray(from));
  }

  /** The last line, when nothing ended it. */
  *end(): Generator<Line> {
    if (this.length > 0) yield* this.finish(Buffer.alloc(0));
  }

  private *finish(rest: Buffer): Generator<Line> {
    let bytes = rest;
    if (this.length > 0) {
      this.keep(rest);
      bytes = this.begun.subarray(0, Math.min(this.length, this.begun.length));
    }
    const isTooLong = this.length > LINE_MAX_BYTES || bytes.length > LINE_MAX_BYTES;
    this.length = 0;
    const number = (this.number += 1);
    if (isTooLong) {
      yield { number, fault: TOO_LONG };
      return;
    }
    const content = withoutFrame(bytes, number);
    if (!isUtf8(content)) {
      yield { number, fault: NOT_UTF8 };
      return;
    }
    const text = content.toString('utf8');
    if (!isBlank(text)) yield { number, text };
  }

  private keep(bytes: Buffer): void {
    const length = this.length + bytes.length;
    if (length <= LINE_MAX_BYTES) {
      this.makeRoom(length);
      bytes.copy(this.begun, this.length);
    }
    this.length = length;
  }

  private makeRoom(length: number): void {
    if (length <= this.begun.length) return;
    const wider = Buffer.alloc(Math.min(LINE_MAX_BYTES, Math.max(length, 2 * this.begun.length)));
    this.begun.copy(wider, 0, 0, this.length);
    this.begun = wider;
  }
}

/** Without the byte order mark of the first line and the CR of a CRLF. */
function withoutFrame(bytes: Buffer, number: number): Buffer {
  const marked = number === 1 && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK);
  const end = bytes.at(-1) === CARRIAGE_RETURN ? bytes.length - 1 : bytes.length;
  return bytes.subarray(marked ? 3 : 0, end);
}

/** Nearly every line begins with a brace: the whole of it is looked at only when it does not. */
function isBlank(text: string): boolean {
  return text.charCodeAt(0) !== 0x7b && text.trim() === '';
}

const TOO_LONG = lineFault('line.too-long', '', {
  zh: `本行超过 ${LINE_MAX_BYTES.toLocaleString('en-US')} 字节；请每行只写一家企业`,
  en: `the line has more than ${LINE_MAX_BYTES.toLocaleString('en-US')} bytes; write one enterprise a line`,
});

const NOT_UTF8 = lineFault('line.encoding', '', {
  zh: '本行不是有效的 UTF-8 文本；请以 UTF-8 保存文件',
  en: 'the line is not valid UTF-8; save the file as UTF-8',
});
