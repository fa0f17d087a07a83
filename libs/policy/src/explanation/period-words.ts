import type { Bilingual } from '@tidu/domain';
import type { Indicator } from '../indicators/indicator';
import { yearsBefore } from '../operators/read-list';

/** The day on which something is judged, and the last full year before it. */
export interface Moment {
  /** YYYY-MM-DD */
  readonly asOf: string;
  readonly y1: number;
}

/** `2025年`. */
export function yearWords(year: number): Bilingual {
  return { zh: `${year}年`, en: String(year) };
}

/** `2026年5月10日`. */
export function dayWords(day: string): Bilingual {
  const [year, month, date] = day.split('-').map(Number);
  return { zh: `${year}年${month}月${date}日`, en: day };
}

/** From a day through another: `2023-05-10 至 2026-05-10`; without a last day it is open. */
export function spanWords(from: string, until: string | null): Bilingual {
  return until === null
    ? { zh: `${from} 起`, en: `from ${from}` }
    : { zh: `${from} 至 ${until}`, en: `${from} to ${until}` };
}

/**
 * The period that a figure is of, its years named from the day: `2025年`, `2023–2025年`,
 * `截至2026年5月10日`.
 * @param year the year that a rule names; left out: the indicator's own period
 */
export function periodWords(indicator: Indicator, { asOf, y1 }: Moment, year?: number): Bilingual {
  const { kind, period } = indicator;
  if (year !== undefined) return inYear(period, year);
  if (kind === 'series') return inYear(period, y1);
  switch (period) {
    case 'Y1':
    case 'any year':
      return yearWords(y1);
    case 'Y1, Y2':
      return yearsWords(y1 - 1, y1);
    case 'Y1 to Y3':
      return yearsWords(y1 - 2, y1);
    case 'to the end of Y1':
      return { zh: `截至${y1}年末`, en: `to the end of ${y1}` };
    case '3 years before as of':
      return spanWords(yearsBefore(asOf, 3), asOf);
    default:
      return { zh: `截至${dayWords(asOf).zh}`, en: `as of ${asOf}` };
  }
}

/** A figure of a named year: `2025年 6.22 %`, `6.22 % in 2025`. */
export function ofYear(indicator: Indicator, year: number, figure: Bilingual): Bilingual {
  const { zh, en } = inYear(indicator.period, year);
  const when = indicator.period === 'year end' ? `at the ${en}` : `in ${en}`;
  return { zh: `${zh} ${figure.zh}`, en: `${figure.en} ${when}` };
}

/** The period where it says more than that the figure is of the day on which all is judged. */
export function tellingPeriod(
  indicator: Indicator,
  moment: Moment,
  year?: number,
): Bilingual | null {
  return indicator.period === 'as of' ? null : periodWords(indicator, moment, year);
}

function inYear(period: string, year: number): Bilingual {
  return period === 'year end'
    ? { zh: `${year}年末`, en: `end of ${year}` }
    : { zh: `${year}年`, en: String(year) };
}

function yearsWords(first: number, last: number): Bilingual {
  return { zh: `${first}–${last}年`, en: `${first}–${last}` };
}
