/**
 * The one text that stands for a value: keys sorted by code unit, no white space, `undefined`
 * members left out. A pack's hash is SHA-256 over the UTF-8 of this text, so comments, key order
 * and layout of the file do not change it, and every change of a number does.
 */
export function canonicalForm(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalForm).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalForm(member)}`);
    return `{${members.join(',')}}`;
  }
  // Functions and symbols have no JSON text, whatever the declared type says.
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError(`no canonical form: ${String(value)}`);
  return text;
}
