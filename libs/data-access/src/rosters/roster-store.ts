import type { Bilingual } from '@tidu/domain';
import type { Transaction } from '../database/data-source';

export type RosterState = 'queued' | 'building' | 'ready' | 'failed';

export interface RosterRow {
  readonly id: string;
  readonly screeningId: string;
  readonly kind: 'cultivation';
  readonly status: RosterState;
  /** The manifest of its files, once it is ready. */
  readonly manifest: unknown;
  readonly failure: Bilingual | null;
  readonly createdAt: Date;
}

const COLUMNS = `id, screening_id AS "screeningId", kind, status, manifest, failure,
  created_at AS "createdAt"`;

/** Rosters: what was made, where its files are is the storage's business. */
export class RosterStore {
  /**
   * The roster of a screening, made known when it is not; a failed one is tried again.
   * `isNew` says that it has to be built.
   */
  async ensure(
    tx: Transaction,
    screeningId: string,
  ): Promise<{ roster: RosterRow; isNew: boolean }> {
    const rows: RosterRow[] = await tx.query(
      `INSERT INTO roster (screening_id, kind) VALUES ($1, 'cultivation')
       ON CONFLICT (screening_id, kind) DO UPDATE
         SET status = 'queued', failure = NULL, finished_at = NULL
         WHERE roster.status = 'failed'
       RETURNING ${COLUMNS}`,
      [screeningId],
    );
    if (rows[0]) return { roster: rows[0], isNew: true };
    return { roster: (await this.findOfScreening(tx, screeningId)) as RosterRow, isNew: false };
  }

  async find(tx: Transaction, id: string): Promise<RosterRow | undefined> {
    const rows: RosterRow[] = await tx.query(`SELECT ${COLUMNS} FROM roster WHERE id = $1`, [id]);
    return rows[0];
  }

  async findOfScreening(tx: Transaction, screeningId: string): Promise<RosterRow | undefined> {
    const rows: RosterRow[] = await tx.query(
      `SELECT ${COLUMNS} FROM roster WHERE screening_id = $1 AND kind = 'cultivation'`,
      [screeningId],
    );
    return rows[0];
  }

  async markBuilding(tx: Transaction, id: string): Promise<void> {
    await tx.query(`UPDATE roster SET status = 'building' WHERE id = $1 AND status <> 'ready'`, [
      id,
    ]);
  }

  async markReady(tx: Transaction, id: string, manifest: unknown): Promise<void> {
    await tx.query(
      `UPDATE roster SET status = 'ready', manifest = $2, failure = NULL, finished_at = now()
       WHERE id = $1`,
      [id, JSON.stringify(manifest)],
    );
  }

  async markFailed(tx: Transaction, id: string, failure: Bilingual): Promise<void> {
    await tx.query(
      `UPDATE roster SET status = 'failed', failure = $2, finished_at = now() WHERE id = $1`,
      [id, JSON.stringify(failure)],
    );
  }
}
