import { EMPTY_CELL, type SpreadsheetCell } from '../spreadsheet';
import type { IsDateStyle } from './cell-formats';
import { decimalText } from './decimal-text';
import { isoDate } from './serial-dates';
import { decodeEscapes, detached, joined, TextCollector } from './text-collector';
import { type XmlAttributes, XmlDamage } from './xml-reading';

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

  begin({ t, s }: XmlAttributes): void {
    this.type = t ?? 'n';
    this.style = s === undefined ? 0 : Number(s);
    this.value = '';
    this.formula = '';
    this.hasFormula = false;
    this.inline.clear();
  }

  /** Takes the begin of an element within the cell; `close` and `take` its end and its text. */
  open(name: string): void {
    if (name === 'v' || name === 'f') {
      this.hasFormula ||= name === 'f';
      this.inside = name;
    } else {
      this.inline.open(name);
    }
  }

  close(name: string): void {
    if (name === this.inside) this.inside = null;
    else this.inline.close(name);
  }

  take(text: string): void {
    if (this.inside === 'v') this.value = joined(this.value, text);
    else if (this.inside === 'f') this.formula = joined(this.formula, text);
    else this.inline.take(text);
  }

  /** @throws XmlDamage when the cell refers to nothing or its number is none */
  finish(): SpreadsheetCell {
    if (this.hasFormula)
      return { kind: 'formula', text: detached(`=${decodeEscapes(this.formula)}`) };
    switch (this.type) {
      case 's':
        return textCell(this.sharedString());
      case 'inlineStr':
        return textCell(detached(this.inline.text()));
      case 'str':
        return textCell(detached(decodeEscapes(this.value)));
      case 'b':
        return { kind: 'boolean', value: /^\s*(1|true)\s*$/.test(this.value) };
      case 'e':
        return { kind: 'error', text: detached(this.value) };
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
    return { kind: 'number', text: detached(text) };
  }
}

function textCell(text: string): SpreadsheetCell {
  return text === '' ? EMPTY_CELL : { kind: 'text', text };
}
