import type { Transaction } from '../database/data-source';

/**
 * The plans of the statements that `work` runs, as PostgreSQL prints them. The statements
 * themselves are not carried out and give no rows.
 */
export async function explain(
  tx: Transaction,
  work: (tx: Transaction) => Promise<unknown>,
): Promise<string> {
  const plans: string[] = [];
  const explaining = {
    query: async (statement: string, parameters?: unknown[]): Promise<unknown[]> => {
      const rows: { 'QUERY PLAN': string }[] = await tx.query(`EXPLAIN ${statement}`, parameters);
      plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
      return [];
    },
  };
  await work(explaining as unknown as Transaction);
  return plans.join('\n');
}
