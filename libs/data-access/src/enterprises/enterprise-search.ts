import type { Transaction } from '../database/data-source';

/** Up to so many matches are found by their text first; of more, a page is soon met on the way. */
const RARE = 500;

const CODE_PART = /^[0-9A-Z]{1,18}$/;

/** How a list finds its rows: by id when they are few, else by a condition on every row. */
export type TextMatch =
  | { readonly ids: readonly string[] }
  | { readonly name: string; readonly creditCode: string | null };

/**
 * Looks for a text in present and former names, and in credit codes when it could be part of one.
 * Both kinds of names have an index of their own, which a single condition with OR could not use.
 */
export async function matchText(tx: Transaction, text: string): Promise<TextMatch> {
  const name = `%${escapePattern(text.trim())}%`;
  const code = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const creditCode = CODE_PART.test(code) ? `%${code}%` : null;
  const rows: { id: string }[] = await tx.query(`SELECT match_enterprises($1, $2, $3) AS id`, [
    name,
    creditCode,
    RARE + 1,
  ]);
  return rows.length > RARE ? { name, creditCode } : { ids: rows.map(({ id }) => id) };
}

/** The match as an SQL condition; `bind` takes a parameter and gives its placeholder. */
export function matchCondition(match: TextMatch, bind: (value: unknown) => string): string {
  if ('ids' in match) return `e.id = ANY (${bind(match.ids)}::uuid[])`;
  const name = bind(match.name);
  return `(e.name ILIKE ${name} OR e.credit_code LIKE ${bind(match.creditCode)}
    OR e.id IN (SELECT formerly_named(${name})))`;
}

function escapePattern(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
