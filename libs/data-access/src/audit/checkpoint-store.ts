import { GENESIS, type Checkpoint, type ChainPoint, type SignedCheckpoint } from '@tidu/domain';
import type { Transaction } from '../database/data-source';

/** Signs a checkpoint with the key of the installation. */
export type SignCheckpoint = (
  checkpoint: Checkpoint,
) => Pick<SignedCheckpoint, 'keyId' | 'signature'>;

interface PresentRow {
  day: string;
  sequence: string;
  hash: string;
}

export interface CheckpointRow extends PresentRow {
  keyId: string;
  signature: string;
}

export const CHECKPOINT_COLUMNS = `day::text, sequence, hash, key_id AS "keyId", signature`;

/** What should be in the trail and is not: nobody puts a signature to that. */
export class AuditTrailDamaged extends Error {
  override readonly name = 'AuditTrailDamaged';

  constructor(readonly sequence: number) {
    super(`the audit trail is damaged at or before entry ${sequence}: run tidu verify-audit`);
  }
}

/** Signed states of the trail. */
export class CheckpointStore {
  /**
   * Signs the present state of the trail as the checkpoint of today in China. There is one a day:
   * a second call gives what the first one made.
   * @throws AuditTrailDamaged when the state is not that of the last entry, or the entry of the
   *   checkpoint before is no more what it was
   */
  async create(tx: Transaction, sign: SignCheckpoint): Promise<SignedCheckpoint> {
    const checkpoint = await this.present(tx);
    await this.checkPresent(tx, checkpoint);
    const last = await this.findLatest(tx);
    if (last) await this.checkPresent(tx, last);
    const { keyId, signature } = sign(checkpoint);
    await tx.query(
      `INSERT INTO audit_checkpoint (day, sequence, hash, key_id, signature)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT (day) DO NOTHING`,
      [checkpoint.day, checkpoint.sequence, checkpoint.hash, keyId, signature],
    );
    const rows: CheckpointRow[] = await tx.query(
      `SELECT ${CHECKPOINT_COLUMNS} FROM audit_checkpoint WHERE day = $1`,
      [checkpoint.day],
    );
    return toCheckpoint(rows[0] as CheckpointRow);
  }

  /** From the first day on, after the given one. */
  async list(tx: Transaction, limit: number, afterDay?: string): Promise<SignedCheckpoint[]> {
    const rows: CheckpointRow[] = await tx.query(
      `SELECT ${CHECKPOINT_COLUMNS} FROM audit_checkpoint
       WHERE day > coalesce($2::date, '-infinity') ORDER BY audit_checkpoint.day LIMIT $1`,
      [limit, afterDay ?? null],
    );
    return rows.map(toCheckpoint);
  }

  private async present(tx: Transaction): Promise<Checkpoint> {
    const rows: PresentRow[] = await tx.query(PRESENT);
    const row = rows[0] as PresentRow;
    return { ...row, sequence: Number(row.sequence) };
  }

  private async findLatest(tx: Transaction): Promise<SignedCheckpoint | undefined> {
    const rows: CheckpointRow[] = await tx.query(
      `SELECT ${CHECKPOINT_COLUMNS} FROM audit_checkpoint ORDER BY audit_checkpoint.day DESC LIMIT 1`,
    );
    return rows[0] && toCheckpoint(rows[0]);
  }

  private async checkPresent(tx: Transaction, { sequence, hash }: ChainPoint): Promise<void> {
    const rows: { hash: string }[] = await tx.query(
      'SELECT hash FROM audit_entry WHERE sequence = $1',
      [sequence],
    );
    const found = sequence === 0 ? GENESIS : rows[0]?.hash;
    if (found !== hash) throw new AuditTrailDamaged(sequence);
  }
}

const PRESENT = `
  SELECT (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date::text AS day, sequence, hash
  FROM audit_head`;

export function toCheckpoint(row: CheckpointRow): SignedCheckpoint {
  return { ...row, sequence: Number(row.sequence) };
}
