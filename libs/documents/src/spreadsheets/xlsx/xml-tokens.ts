import { decodeEntities, endOf, isAt, isBoundary, isSpace, localName } from './xml-bytes';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const EQUALS = 0x3d;
/** Far beyond a cell, which Excel limits to 32,767 characters. */
const LONGEST_TOKEN = 1024 * 1024;

/** XML that is broken, or of a kind that office files never contain. */
export class XmlDamage extends Error {
  override readonly name = 'XmlDamage';
}

export type XmlTokenKind = 'open' | 'close' | 'text';

/**
 * Splits XML into tags and text as its bytes come in, without building anything.
 *
 * It works on bytes, because most of a sheet is markup that need not become strings, and because
 * a string cut out of a larger one would keep all of that alive.
 */
export class XmlTokens {
  private bytes: Buffer = Buffer.alloc(0);
  private at = 0;
  private start = 0;
  private end = 0;
  private nameEnd = 0;
  private isCData = false;

  kind: XmlTokenKind = 'text';
  /** Name of the tag without its prefix; empty for text. */
  name = '';
  /** Whether the tag that `open` reports is a whole element, `<a/>`; no `close` follows. */
  isWhole = false;

  push(chunk: Buffer): void {
    this.bytes =
      this.at < this.bytes.length ? Buffer.concat([this.bytes.subarray(this.at), chunk]) : chunk;
    this.at = 0;
  }

  /**
   * Steps to the next token; false when it needs more bytes.
   *
   * @throws XmlDamage for a token over 1 MiB and for a document type
   */
  next(): boolean {
    while (this.at < this.bytes.length) {
      const isTag = this.bytes[this.at] === LESS;
      const end = isTag ? this.endOfTag() : this.bytes.indexOf(LESS, this.at);
      if (end < 0) return this.incomplete();
      if (isTag ? this.readTag(end) : this.readText(end)) return true;
    }
    return false;
  }

  /** True when nothing but white space is left over. */
  get isDrained(): boolean {
    return this.bytes.toString('latin1', this.at).trim() === '';
  }

  /** The text of a `text` token. */
  text(): string {
    const text = this.bytes.toString('utf8', this.start, this.end);
    return this.isCData || !text.includes('&') ? text : decodeEntities(text);
  }

  /** The value of an attribute of an `open` token. */
  attribute(name: string): string | undefined {
    const { bytes, end } = this;
    let at = this.nameEnd;
    while (at < end) {
      const equals = bytes.indexOf(EQUALS, at);
      if (equals < 0 || equals >= end) return undefined;
      let nameEnd = equals;
      while (isSpace(bytes[nameEnd - 1])) nameEnd--;
      let open = equals + 1;
      while (isSpace(bytes[open])) open++;
      const close = bytes.indexOf(bytes[open] ?? DOUBLE_QUOTE, open + 1);
      if (close < 0 || close > end) return undefined;
      const from = nameEnd - name.length;
      if (isBoundary(bytes[from - 1]) && isAt(bytes, from, name)) {
        return decodeEntities(bytes.toString('utf8', open + 1, close));
      }
      at = close + 1;
    }
    return undefined;
  }

  private endOfTag(): number {
    const { bytes, at } = this;
    const next = bytes[at + 1];
    if (next === undefined) return -1;
    if (next === BANG) return this.endOfDeclaration();
    if (next === QUESTION) return endOf(bytes, '?>', at);
    let quote = 0;
    for (let i = at + 1; i < bytes.length; i++) {
      const byte = bytes[i];
      if (quote !== 0) {
        if (byte === quote) quote = 0;
      } else if (byte === GREATER) {
        return i;
      } else if (byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE) {
        quote = byte;
      }
    }
    return -1;
  }

  private endOfDeclaration(): number {
    const start = this.bytes.toString('latin1', this.at, this.at + 9);
    if (start.startsWith('<!--')) return endOf(this.bytes, '-->', this.at + 4);
    if (start === '<![CDATA[') return endOf(this.bytes, ']]>', this.at + 9);
    // A document type can define entities that unfold without end.
    if (start.length === 9) throw new XmlDamage('the XML has a document type');
    return -1;
  }

  private readTag(end: number): boolean {
    const { bytes, at } = this;
    this.at = end + 1;
    const first = bytes[at + 1];
    if (first === QUESTION) return false;
    if (first === BANG) return this.readCData(at, end);
    const isClosing = first === SLASH;
    this.isWhole = !isClosing && bytes[end - 1] === SLASH;
    this.kind = isClosing ? 'close' : 'open';
    this.end = this.isWhole ? end - 1 : end;
    this.readName(isClosing ? at + 2 : at + 1);
    return true;
  }

  private readName(from: number): void {
    const { bytes, end } = this;
    let at = from;
    while (at < end && !isSpace(bytes[at])) at++;
    this.nameEnd = at;
    this.name = localName(bytes, from, at);
  }

  private readCData(at: number, end: number): boolean {
    if (this.bytes[at + 2] !== 0x5b) return false;
    this.kind = 'text';
    this.name = '';
    this.isCData = true;
    this.start = at + 9;
    this.end = end - 2;
    return true;
  }

  private readText(end: number): boolean {
    this.kind = 'text';
    this.name = '';
    this.isCData = false;
    this.start = this.at;
    this.end = end;
    this.at = end;
    return true;
  }

  private incomplete(): false {
    if (this.bytes.length - this.at > LONGEST_TOKEN) {
      throw new XmlDamage('a tag or text in the XML is longer than any office file has');
    }
    return false;
  }
}
