const two = (value: number): string => String(value).padStart(2, '0');

/** The calendar day of a date in the reader's own zone: `2026-06-30`. */
export function formatDay(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The start of a day `2026-06-30` in the reader's own zone. */
export function parseDay(day: string): Date {
  return new Date(`${day}T00:00:00`);
}

/** A moment given as ISO 8601, in the reader's own zone: `2026-06-30 09:05`; a dash when absent. */
export function formatMoment(iso: string | null | undefined): string {
  if (!iso) return '—';
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '—';
  return `${formatDay(date)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
