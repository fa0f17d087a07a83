import type { Transaction } from '../database/data-source';

/** A checkpoint with the moment at which it was signed. */
export interface ShownCheckpoint {
  readonly day: string;
  readonly sequence: number;
  readonly hash: string;
  readonly keyId: string;
  readonly signature: string;
  readonly madeAt: Date;
}

interface NameRow {
  id: string;
  name: string;
}

type CheckpointRow = Omit<ShownCheckpoint, 'sequence'> & { readonly sequence: string };

/** What the pages of the audit trail show besides its entries. */
export class AuditViewStore {
  /** The present names of accounts and organisations, by id; of what is gone there is none. */
  async listNames(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
    const rows: NameRow[] = await tx.query(
      `SELECT id, name FROM account WHERE id = ANY ($1::uuid[])
       UNION ALL SELECT id, name FROM organisation WHERE id = ANY ($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** The latest first. */
  async listCheckpoints(tx: Transaction, limit: number): Promise<ShownCheckpoint[]> {
    const rows: CheckpointRow[] = await tx.query(
      `SELECT day, sequence, hash, key_id AS "keyId", signature, made_at AS "madeAt"
       FROM audit_checkpoint ORDER BY audit_checkpoint.day DESC LIMIT $1`,
      [limit],
    );
    return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
  }
}
