import { compareDecimals, type Decimal, decimalOf, formatDecimal } from '@tidu/domain';
import type { Indicator } from '@tidu/policy';
import type { IndicatorColumn } from '../mapping/import-mapping';
import { toHalfWidth } from './cell-text';
import { readListValue } from './list-value';
import { readAmount, wholeNumberOf } from './number-text';
import {
  negative,
  notABoolean,
  notAList,
  notAnInteger,
  notANumber,
  notInList,
  otherUnit,
  outOfRange,
} from './row-faults';
import type { RowFindings } from './row-findings';

/** Turns the text of a cell into the JSON text of a fact; undefined after a fault. */
export type ValueReader = (text: string, findings: RowFindings) => string | undefined;

/** Beyond any sum of money or count there is; a larger number is a slip of columns. */
const MAGNITUDE = decimalOf(1e15);
const ZERO = decimalOf(0);

const TRUE_TEXTS = new Set(['是', '有', 'TRUE', 'YES', 'Y', '1', '√']);
const FALSE_TEXTS = new Set(['否', '没有', 'FALSE', 'NO', 'N', '0', '×']);

/** The reader for the values of one column. */
export function valueReaderOf(column: IndicatorColumn, indicator: Indicator): ValueReader {
  switch (indicator.type) {
    case 'number':
    case 'integer':
      return numberReader(column, indicator);
    case 'boolean':
      return booleanReader(column);
    case 'enum':
      return enumReader(column, indicator.values ?? []);
    case 'set':
      return setReader(column, indicator.values ?? []);
    case 'list':
      return listReader(column, indicator);
  }
}

function numberReader({ column, unit }: IndicatorColumn, indicator: Indicator): ValueReader {
  const [columnUnit, wantedUnit] = [unit ?? '', indicator.unit ?? ''];
  return (text, findings) => {
    const reading = readAmount(text, columnUnit, wantedUnit);
    if ('fault' in reading) {
      const describe = reading.fault === 'unit' ? otherUnit : notANumber;
      findings.fault(describe(column, text, columnUnit));
      return undefined;
    }
    const { amount } = reading;
    const fault = numberFault(amount, column, text, indicator);
    if (!fault) return formatDecimal(amount);
    findings.fault(fault);
    return undefined;
  };
}

function numberFault(amount: Decimal, column: string, text: string, indicator: Indicator) {
  const { type, min, max, plausibleMin, unit } = indicator;
  if (type === 'integer' && wholeNumberOf(amount) === undefined) return notAnInteger(column, text);
  if (plausibleMin !== undefined && compareDecimals(amount, decimalOf(plausibleMin)) < 0) {
    return negative(column, text);
  }
  const tooLow = min !== undefined && compareDecimals(amount, decimalOf(min)) < 0;
  const tooHigh = max !== undefined && compareDecimals(amount, decimalOf(max)) > 0;
  if (tooLow || tooHigh) return outOfRange(column, text, boundsOf(min, max), unit);
  const magnitude =
    compareDecimals(amount, ZERO) < 0 ? { ...amount, digits: -amount.digits } : amount;
  return compareDecimals(magnitude, MAGNITUDE) < 0
    ? undefined
    : outOfRange(column, text, '±10^15', unit);
}

function boundsOf(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `≤ ${max}`;
  return max === undefined ? `≥ ${min}` : `${min}–${max}`;
}

function booleanReader({ column }: IndicatorColumn): ValueReader {
  return (text, findings) => {
    const plain = toHalfWidth(text).trim().toUpperCase();
    if (TRUE_TEXTS.has(plain)) return 'true';
    if (FALSE_TEXTS.has(plain)) return 'false';
    findings.fault(notABoolean(column, text));
    return undefined;
  };
}

function enumReader({ column, values }: IndicatorColumn, allowed: readonly string[]): ValueReader {
  return (text, findings) => {
    const value = values[text] ?? text;
    if (allowed.includes(value)) return JSON.stringify(value);
    findings.fault(notInList(column, text, [...Object.keys(values), ...allowed]));
    return undefined;
  };
}

/** In the order of the vocabulary and each once, so that equal sets are equal texts. */
function setReader({ column, values }: IndicatorColumn, allowed: readonly string[]): ValueReader {
  return (text, findings) => {
    const parts = text.split(/[、,，;；|]/).map((part) => part.trim());
    const named = new Set(parts.filter((part) => part !== '').map((part) => values[part] ?? part));
    if ([...named].every((value) => allowed.includes(value))) {
      return JSON.stringify(allowed.filter((value) => named.has(value)));
    }
    findings.fault(notInList(column, text, [...Object.keys(values), ...allowed]));
    return undefined;
  };
}

function listReader({ column }: IndicatorColumn, { fields = {} }: Indicator): ValueReader {
  return (text, findings) => {
    const list = readListValue(text, fields);
    if ('value' in list) return JSON.stringify(list.value);
    findings.fault(notAList(column, text, list.example));
    return undefined;
  };
}
