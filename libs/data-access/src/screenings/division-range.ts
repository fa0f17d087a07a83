/**
 * The codes that begin with a prefix as a half-open range, so that a plain index serves:
 * `33` is from 330000 up to, not with, 340000.
 */
export function divisionRange(prefix: string | null): { from: string; below: string } {
  if (prefix === null) return { from: '000000', below: ':' };
  const next = String(Number(prefix) + 1).padStart(prefix.length, '0');
  return {
    from: prefix.padEnd(6, '0'),
    // ':' is the character after '9': above every code.
    below: next.length > prefix.length ? ':' : next.padEnd(6, '0'),
  };
}
