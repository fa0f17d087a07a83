import type { RulePack } from '@tidu/policy';
import { OWNER } from '../accounts/owner-office';
import type { Transaction } from '../database/data-source';
import type { StoredPack } from './programme-store';

export interface StoredDraft extends StoredPack {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
}

export interface NewDraft extends StoredPack {
  readonly name: string;
  /** The YAML text as it was sent. */
  readonly source: string;
}

interface DraftRow {
  id: string;
  name: string;
  hash: string;
  body: RulePack;
  createdAt: Date;
}

const COLUMNS = `id, name, hash, body, created_at AS "createdAt"`;

/** Draft packs: added and read, never changed. */
export class RulePackDraftStore {
  /** @returns the id of the draft */
  async add(tx: Transaction, { name, hash, pack, source }: NewDraft): Promise<string> {
    const rows: { id: string }[] = await tx.query(
      `INSERT INTO rule_pack_draft (name, hash, body, source, ${OWNER.columns})
       VALUES ($1, $2, $3, $4, ${OWNER.values}) RETURNING id`,
      [name, hash, JSON.stringify(pack), source],
    );
    return (rows[0] as { id: string }).id;
  }

  /** Newest first; `after` is the last row of the page before. */
  async list(
    tx: Transaction,
    limit: number,
    after: { createdAt: string; id: string } | undefined,
  ): Promise<StoredDraft[]> {
    const rows: DraftRow[] = await tx.query(
      `SELECT ${COLUMNS} FROM rule_pack_draft
       WHERE $2::timestamptz IS NULL OR (created_at, id) < ($2, $3)
       ORDER BY created_at DESC, id DESC LIMIT $1`,
      [limit, after?.createdAt ?? null, after?.id ?? null],
    );
    return rows.map(toDraft);
  }

  async find(tx: Transaction, id: string): Promise<StoredDraft | undefined> {
    const rows: DraftRow[] = await tx.query(
      `SELECT ${COLUMNS} FROM rule_pack_draft WHERE id = $1`,
      [id],
    );
    return rows[0] && toDraft(rows[0]);
  }

  async findSource(tx: Transaction, id: string): Promise<string | undefined> {
    const rows: { source: string }[] = await tx.query(
      `SELECT source FROM rule_pack_draft WHERE id = $1`,
      [id],
    );
    return rows[0]?.source;
  }
}

function toDraft({ body, ...row }: DraftRow): StoredDraft {
  return { ...row, pack: body };
}
