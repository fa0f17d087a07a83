/** A division code without the pairs of zeros that stand for "all of it": 330000 becomes 33. */
export function prefixOf(code: string): string {
  return code.replace(/(00){1,2}$/, '');
}

/**
 * The codes from the province down to the division: 3306 becomes 330000, 330600.
 * @param below prefix of the place below which the path begins; it leads to no place elsewhere
 */
export function pathTo(prefix: string, below = ''): string[] {
  if (!prefix.startsWith(below)) return [];
  return [2, 4, 6]
    .filter((length) => length > below.length && length <= prefix.length)
    .map((length) => prefix.slice(0, length).padEnd(6, '0'));
}
