import type { Programme, RulePack } from '@tidu/policy';
import type { Transaction } from '../database/data-source';

export interface StoredPack {
  readonly hash: string;
  readonly pack: RulePack;
}

export interface StoredProgramme {
  readonly hash: string;
  readonly programme: Programme;
}

interface PackRow {
  hash: string;
  body: RulePack;
}

/** Programmes and rule packs as they were loaded from the seed files. */
export class ProgrammeStore {
  /** Adds a version of a pack, unless it is there already, and makes it the current one. */
  async putPack(tx: Transaction, hash: string, pack: RulePack): Promise<void> {
    await tx.query(
      `INSERT INTO rule_pack (id, hash, body) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [pack.id, hash, JSON.stringify(pack)],
    );
    await tx.query(
      `INSERT INTO current_rule_pack (id, hash) VALUES ($1, $2)
       ON CONFLICT (id) DO UPDATE SET hash = excluded.hash`,
      [pack.id, hash],
    );
  }

  async putProgramme(tx: Transaction, hash: string, programme: Programme): Promise<void> {
    await tx.query(
      `INSERT INTO programme (id, ordinal, hash, body) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE
         SET ordinal = excluded.ordinal, hash = excluded.hash, body = excluded.body`,
      [programme.id, programme.ordinal, hash, JSON.stringify(programme)],
    );
  }

  /** The current version of each pack, by id. */
  async listCurrentPacks(tx: Transaction): Promise<StoredPack[]> {
    const rows: PackRow[] = await tx.query(
      `SELECT hash, body FROM current_rule_pack JOIN rule_pack USING (id, hash) ORDER BY id`,
    );
    return rows.map(({ hash, body }) => ({ hash, pack: body }));
  }

  async findCurrentPack(tx: Transaction, id: string): Promise<StoredPack | undefined> {
    const rows: PackRow[] = await tx.query(
      `SELECT hash, body FROM current_rule_pack JOIN rule_pack USING (id, hash) WHERE id = $1`,
      [id],
    );
    return rows[0] && { hash: rows[0].hash, pack: rows[0].body };
  }

  /** A version that old work was frozen on. */
  async getPack(tx: Transaction, id: string, hash: string): Promise<RulePack> {
    const rows: PackRow[] = await tx.query(
      `SELECT hash, body FROM rule_pack WHERE id = $1 AND hash = $2`,
      [id, hash],
    );
    if (!rows[0]) throw new Error(`rule pack ${id} ${hash} is not stored`);
    return rows[0].body;
  }

  async listProgrammes(tx: Transaction): Promise<StoredProgramme[]> {
    const rows: { hash: string; body: Programme }[] = await tx.query(
      `SELECT hash, body FROM programme ORDER BY ordinal, id`,
    );
    return rows.map(({ hash, body }) => ({ hash, programme: body }));
  }
}
