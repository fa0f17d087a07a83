import { XmlDamage, type XmlTokens } from './xml-tokens';

const LONGEST_TEXT = 1024 * 1024;
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

  take(token: XmlTokens): void {
    if (token.kind === 'text') {
      if (this.inText) this.append(token.text());
    } else if (token.name === 't') {
      this.inText = token.kind === 'open' && !token.isWhole && !this.inReading;
    } else if (token.name === 'rPh') {
      this.inReading = token.kind === 'open' && !token.isWhole;
    }
  }

  text(): string {
    return decodeEscapes(this.collected);
  }

  private append(text: string): void {
    this.collected = this.collected === '' ? text : this.collected + text;
    if (this.collected.length > LONGEST_TEXT) {
      throw new XmlDamage('a text is longer than any cell can hold');
    }
  }
}

/** `_x000D_` stands for a character that XML cannot hold. Source: ECMA-376 part 1, 22.4.2.4. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
