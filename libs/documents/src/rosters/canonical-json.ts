const INDENT = '  ';

/**
 * JSON of which there is only one form for a value: keys sorted by UTF-16 code unit at every
 * depth, two spaces of indentation, a line end at the end.
 *
 * @throws TypeError naming the path of a value that JSON cannot hold as it is (a date, a
 *   function, NaN, undefined)
 */
export function canonicalJson(value: unknown): string {
  return `${written(value, '$', '')}\n`;
}

function written(value: unknown, path: string, indent: string): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') {
    return JSON.stringify(value);
  }
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  const deeper = indent + INDENT;
  if (Array.isArray(value)) {
    const items = value.map((item, i) => written(item, `${path}[${i}]`, deeper));
    return block('[', items, ']', indent);
  }
  if (!isPlainObject(value)) throw new TypeError(`${path} is not a JSON value`);
  const items = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}: ${written(value[key], `${path}.${key}`, deeper)}`);
  return block('{', items, '}', indent);
}

function block(open: string, items: readonly string[], close: string, indent: string): string {
  if (items.length === 0) return open + close;
  const line = `\n${indent}${INDENT}`;
  return `${open}${line}${items.join(`,${line}`)}\n${indent}${close}`;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
