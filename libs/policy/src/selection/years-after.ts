import { yearsBefore } from '../operators/read-list';

/** The same day `years` later; 29 February falls back to 28 February. */
export function yearsAfter(day: string, years: number): string {
  return yearsBefore(day, -years);
}
