import { dayNumberOf } from '@tidu/domain';
import { toHalfWidth } from './cell-text';
import { readNumber, wholeNumberOf } from './number-text';

const DATE = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?(?:T00:00:00)?$/;
const COMPACT_DATE = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR = /^(\d{4})\s*(?:年|年度)$/;

/** `YYYY-MM-DD` of a day in one of the usual forms; undefined when there is no such day. */
export function readDate(text: string): string | undefined {
  const plain = toHalfWidth(text).trim();
  const parts = DATE.exec(plain) ?? COMPACT_DATE.exec(plain);
  if (!parts) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dayNumberOf(date) === undefined ? undefined : date;
}

/** A year as `2024`, `2024年`, `2024年度`, or of a date; undefined when it is none of them. */
export function readYear(text: string): number | undefined {
  const plain = toHalfWidth(text).trim();
  const named =
    YEAR.exec(plain)?.[1] ?? (DATE.test(plain) ? readDate(plain)?.slice(0, 4) : undefined);
  const number = readNumber(named ?? plain);
  return number && wholeNumberOf(number);
}
