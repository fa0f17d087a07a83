import { isId, madeUpCursor } from '../list-cursor';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;

/** The last import of a page out of its cursor. */
export function importKeyOf(
  parts: readonly string[] | undefined,
): { createdAt: string; id: string } | undefined {
  if (!parts) return undefined;
  const [createdAt = '', id] = parts;
  if (!MOMENT.test(createdAt) || Number.isNaN(Date.parse(createdAt)) || !isId(id)) {
    throw madeUpCursor();
  }
  return { createdAt, id };
}

/** The last finding of a page out of its cursor; -1 before the first page. */
export function ordinalOf(parts: readonly string[] | undefined): number {
  if (!parts) return -1;
  if (!/^\d{1,9}$/.test(parts[0] ?? '')) throw madeUpCursor();
  return Number(parts[0]);
}
