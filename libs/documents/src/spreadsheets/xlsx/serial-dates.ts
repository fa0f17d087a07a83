const DAY_MS = 86_400_000;
/** 31 December 9999, the last day that Excel knows. */
const LAST_SERIAL = 2_958_465;
/** Days from the zero of the 1900 calendar to that of the 1904 calendar. */
const DAYS_TO_1904 = 1462;

/**
 * The date of a serial number: `2022-06-30`, or with a time of day `2022-06-30T08:30:00`.
 * Null for what is no date: below 1 (a duration), or the 29 February 1900 that Excel invented.
 *
 * @param serial days since the calendar's zero
 * @param is1904 whether the workbook counts from 1904 instead of 1900
 * Source: ECMA-376 part 1, 18.17.4.1.
 */
export function isoDate(serial: number, is1904: boolean): string | null {
  const days = is1904 ? serial + DAYS_TO_1904 : serial;
  if (!(days >= 1 && days < LAST_SERIAL + 1)) return null;
  const day = Math.floor(days);
  if (day === 60) return null;
  const sinceEpoch = day - 25569 + (day < 60 ? 1 : 0);
  const seconds = Math.round((days - day) * 86_400);
  const iso = new Date(sinceEpoch * DAY_MS + seconds * 1000).toISOString();
  return seconds === 0 || seconds === 86_400 ? iso.slice(0, 10) : iso.slice(0, 19);
}
