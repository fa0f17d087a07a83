/** A division code without the pairs of zeros that stand for "all of it": 330000 becomes 33. */
export function prefixOf(code: string): string {
  return code.replace(/(00){1,2}$/, '');
}

/** The codes from the province down to the division: 3306 becomes 330000, 330600. */
export function pathTo(prefix: string): string[] {
  return [2, 4, 6]
    .filter((length) => length <= prefix.length)
    .map((length) => prefix.slice(0, length).padEnd(6, '0'));
}
