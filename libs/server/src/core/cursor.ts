import { ProblemError } from '@tidu/platform';

/** The opaque `next` of a page: the key of its last row. */
export function toCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * The key behind a cursor; undefined when there is none.
 * @param length number of parts that the list's key has
 * @throws ProblemError `request.invalid` when somebody made the cursor up
 */
export function fromCursor(cursor: string | undefined, length: number): string[] | undefined {
  if (cursor === undefined) return undefined;
  const key = parse(cursor);
  if (isKey(key, length)) return key;
  const message = {
    zh: '翻页位置无效，请从第一页重新开始',
    en: 'The page position is not valid; start again from the first page',
  };
  throw new ProblemError('request.invalid', {
    message,
    errors: [{ path: 'after', rule: 'cursor', message }],
  });
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isKey(key: unknown, length: number): key is string[] {
  return (
    Array.isArray(key) && key.length === length && key.every((part) => typeof part === 'string')
  );
}

/**
 * A page out of rows that were read one more than asked for: the extra row tells that there is a
 * next page and is not shown.
 */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  keyOf: (row: Row) => readonly string[],
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    next: rows.length > limit && last !== undefined ? toCursor(keyOf(last)) : null,
  };
}
