const FORMATS = new Map<number, Intl.NumberFormat>();

/**
 * A number as people read it: thousands separators, at most `digits` after the point (2 unless
 * told), and a dash for what is not known. Both languages of the product write numbers alike.
 */
export function formatNumber(value: number | null | undefined, digits = 2): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '—';
  let format = FORMATS.get(digits);
  if (!format) {
    format = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: digits });
    FORMATS.set(digits, format);
  }
  return format.format(value);
}

/** A share of a whole in per cent with one digit; a dash when the whole is zero. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? '—' : `${formatNumber((part / whole) * 100, 1)}%`;
}
