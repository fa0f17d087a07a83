/** One value of an entry's detail, by the names that lead to it. */
export interface DetailLine {
  readonly path: readonly string[];
  readonly values: readonly string[];
}

/** The detail of an entry as lines: objects are opened, lists of plain values stay together. */
export function detailLines(detail: unknown, path: readonly string[] = []): DetailLine[] {
  if (Array.isArray(detail) && detail.every(isPlain)) {
    return [{ path, values: detail.map(plainText) }];
  }
  if (typeof detail === 'object' && detail !== null) {
    return Object.entries(detail).flatMap(([name, value]) => detailLines(value, [...path, name]));
  }
  return [{ path, values: isPlain(detail) ? [plainText(detail)] : [] }];
}

type Plain = string | number | boolean | null;

function isPlain(value: unknown): value is Plain {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function plainText(value: Plain): string {
  return value === null ? '—' : String(value);
}
