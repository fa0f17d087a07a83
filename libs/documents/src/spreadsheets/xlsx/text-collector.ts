import { XmlDamage } from './xml-reading';

const LONGEST_TEXT = 1024 * 1024;
/** V8 copies shorter slices. */
const SHORTEST_SLICE = 13;
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Puts together the text of one cell from its runs; readings (`rPh`) are left out. */
export class TextCollector {
  private collected = '';
  private inText = false;
  private inReading = false;

  clear(): void {
    this.collected = '';
    this.inText = false;
    this.inReading = false;
  }

  open(name: string): void {
    if (name === 't') this.inText = !this.inReading;
    else if (name === 'rPh') this.inReading = true;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.inReading = false;
  }

  take(text: string): void {
    if (this.inText) this.collected = joined(this.collected, text);
  }

  text(): string {
    return decodeEscapes(this.collected);
  }
}

/** @throws XmlDamage when the text becomes longer than a cell can hold */
export function joined(text: string, more: string): string {
  if (text.length + more.length > LONGEST_TEXT) {
    throw new XmlDamage('a text is longer than any cell can hold');
  }
  return text + more;
}

/** `_x000D_` stands for a character that XML cannot hold. Source: ECMA-376 part 1, 22.4.2.4. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/**
 * The same text in memory of its own. A piece of a string keeps all of the string alive: whoever
 * remembers one name of each chunk would hold the whole sheet.
 */
export function detached(text: string): string {
  return text.length < SHORTEST_SLICE ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}
