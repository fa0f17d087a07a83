import type { Transaction } from '../database/data-source';

/** Runs a statement that changes rows, without RETURNING of its own, and counts them. */
export async function countOf(tx: Transaction, statement: string): Promise<number> {
  const rows: { count: number }[] = await tx.query(
    `WITH changed AS (${statement} RETURNING 1) SELECT count(*)::int AS count FROM changed`,
  );
  return rows[0]?.count ?? 0;
}
