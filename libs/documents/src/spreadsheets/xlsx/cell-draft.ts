import { EMPTY_CELL, type SpreadsheetCell } from '../spreadsheet';
import type { IsDateStyle } from './cell-formats';
import { decimalText } from './decimal-text';
import { isoDate } from './serial-dates';
import { decodeEscapes, TextCollector } from './text-collector';
import { XmlDamage, type XmlTokens } from './xml-tokens';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly sharedStrings: readonly string[];
  readonly isDateStyle: IsDateStyle;
  /** Whether serial dates count from 1904 instead of 1900. */
  readonly is1904: boolean;
}

/** Gathers what a `<c>` element says, and makes a cell of it. Source: ECMA-376 part 1, 18.3.1.4. */
export class CellDraft {
  private type = 'n';
  private style = 0;
  private value = '';
  private formula = '';
  private hasFormula = false;
  private inside: 'v' | 'f' | null = null;
  private readonly inline = new TextCollector();

  constructor(private readonly context: SheetContext) {}

  begin(tag: XmlTokens): void {
    this.type = tag.attribute('t') ?? 'n';
    this.style = Number(tag.attribute('s') ?? 0);
    this.value = '';
    this.formula = '';
    this.hasFormula = false;
    this.inline.clear();
  }

  /** Takes a token from within the cell. */
  take(token: XmlTokens): void {
    if (token.kind === 'text') {
      if (this.inside === 'v') this.value += token.text();
      else if (this.inside === 'f') this.formula += token.text();
      else this.inline.take(token);
    } else if (token.name === 'v' || token.name === 'f') {
      this.hasFormula ||= token.name === 'f';
      this.inside = token.kind === 'open' && !token.isWhole ? token.name : null;
    } else {
      this.inline.take(token);
    }
  }

  /** @throws XmlDamage when the cell refers to nothing or its number is none */
  finish(): SpreadsheetCell {
    if (this.hasFormula) return { kind: 'formula', text: `=${decodeEscapes(this.formula)}` };
    switch (this.type) {
      case 's':
        return textCell(this.sharedString());
      case 'inlineStr':
        return textCell(this.inline.text());
      case 'str':
        return textCell(decodeEscapes(this.value));
      case 'b':
        return { kind: 'boolean', value: /^\s*(1|true)\s*$/.test(this.value) };
      case 'e':
        return { kind: 'error', text: this.value };
      case 'd':
        return { kind: 'date', iso: this.value.trim().replace(/(T00:00:00)?(\.\d+)?Z?$/, '') };
      default:
        return this.numberOrDate();
    }
  }

  private sharedString(): string {
    const text = this.context.sharedStrings[Number(this.value)];
    if (text === undefined) throw new XmlDamage(`there is no text number ${this.value}`);
    return text;
  }

  private numberOrDate(): SpreadsheetCell {
    const stored = this.value.trim();
    if (stored === '') return EMPTY_CELL;
    if (this.context.isDateStyle(this.style)) {
      const iso = isoDate(Number(stored), this.context.is1904);
      if (iso !== null) return { kind: 'date', iso };
    }
    const text = decimalText(stored);
    if (text === null) throw new XmlDamage(`a cell has "${stored.slice(0, 40)}" as its number`);
    return { kind: 'number', text };
  }
}

function textCell(text: string): SpreadsheetCell {
  return text === '' ? EMPTY_CELL : { kind: 'text', text };
}
