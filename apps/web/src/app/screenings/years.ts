import { lastFullYear } from '@tidu/policy';

/** The calendar years from which the figures are taken. */
export interface FigureYears {
  readonly y1: number;
  readonly y2: number;
  readonly y3: number;
}

/** The three full calendar years before a day (YYYY-MM-DD); y1 is the last of them. */
export function yearsBefore(asOf: string): FigureYears {
  const y1 = lastFullYear(asOf);
  return { y1, y2: y1 - 1, y3: y1 - 2 };
}
