const STORED = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;
/** Digits of a number that Excel shows and compares; the rest is noise of binary fractions. */
const SHOWN_DIGITS = 15;

/**
 * A stored number as the plain decimal that a person sees: 0.29 is often stored as
 * `0.28999999999999998`, and taken literally it would fall below a threshold that it meets.
 * Fractions of more than 15 digits are therefore rounded to 15, as Excel shows them; whole
 * numbers keep every digit. Null when the text is not a number.
 */
export function decimalText(stored: string): string | null {
  const parts = STORED.exec(stored);
  if (parts === null) return null;
  const [, sign, whole = '', fraction = '', exponent = '0'] = parts;
  if (whole + fraction === '') return null;
  const isWhole = fraction === '' && parts[4] === undefined;
  const digits = (whole + fraction).replace(/^0+/, '');
  if (!isWhole && digits.length > SHOWN_DIGITS) {
    return plain(Number(stored).toPrecision(SHOWN_DIGITS));
  }
  if (parts[4] === undefined && whole !== '' && !stored.endsWith('.')) return stored;
  return shifted(sign ?? '', whole, fraction, Number(exponent));
}

function plain(precise: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = STORED.exec(precise) ?? [];
  return shifted(sign, whole, fraction.replace(/0+$/, ''), Number(exponent));
}

/** The decimal point moved by `places`, to the right when positive. */
function shifted(sign: string, whole: string, fraction: string, places: number): string {
  const digits = '0'.repeat(Math.max(0, 1 - whole.length - places)) + whole + fraction;
  const point = Math.max(1, whole.length + places);
  const padded = digits.padEnd(point, '0');
  const before = padded.slice(0, point).replace(/^0+(?=\d)/, '');
  const after = padded.slice(point).replace(/0+$/, '');
  return sign + before + (after === '' ? '' : `.${after}`);
}
