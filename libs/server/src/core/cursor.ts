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
  throw madeUp();
}

/** The last row of a page of a list by time. */
export interface TimeKey {
  readonly createdAt: string;
  readonly id: string;
}

/**
 * The last row of a page of a list by time, out of its cursor; undefined when there is none.
 * @throws ProblemError `request.invalid` when somebody made the cursor up
 */
export function timeKeyOf(cursor: string | undefined): TimeKey | undefined {
  const [createdAt, id] = fromCursor(cursor, 2) ?? [];
  if (createdAt === undefined || id === undefined) return undefined;
  if (!MOMENT.test(createdAt) || Number.isNaN(Date.parse(createdAt)) || !UUID.test(id)) {
    throw madeUp();
  }
  return { createdAt, id };
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function madeUp(): ProblemError {
  const message = {
    zh: '翻页位置无效，请从第一页重新开始',
    en: 'The page position is not valid; start again from the first page',
  };
  return new ProblemError('request.invalid', {
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
