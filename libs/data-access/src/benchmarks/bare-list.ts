import { Pool } from 'pg';
import type { Transaction } from '../database/data-source';
import type { EnterpriseListRow } from '../enterprises/enterprise-rows';
import { EnterpriseStore } from '../enterprises/enterprise-store';

/**
 * The floor of a page of enterprises: the store's own SQL on a pool of pg, as the owner of the
 * tables; no transaction, no viewer, no row-level security.
 */
export function bareList(url: string, connections: number): () => Promise<EnterpriseListRow[]> {
  const pool = new Pool({ connectionString: url, max: connections });
  const store = new EnterpriseStore();
  const plain = {
    query: async (text: string, values: unknown[]): Promise<EnterpriseListRow[]> =>
      (await pool.query<EnterpriseListRow>(text, values)).rows,
  };
  const filter = { divisionPrefix: '330602', text: null };
  // The store asks nothing of a transaction but its query.
  return () => store.list(plain as unknown as Transaction, filter, 51, undefined);
}
