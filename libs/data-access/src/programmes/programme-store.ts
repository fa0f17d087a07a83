import type { Programme, RulePack, RuleSelection } from '@tidu/policy';
import type { Transaction } from '../database/data-source';

export interface StoredPack {
  readonly hash: string;
  readonly pack: RulePack;
}

/** A version of a pack with its history. */
export interface LoadedPack extends StoredPack {
  readonly loadedAt: Date;
  /** Whether new work uses it. */
  readonly current: boolean;
  /** Versions of the pack that were ever loaded, this one included. */
  readonly versions: number;
}

export interface StoredProgramme {
  readonly hash: string;
  readonly programme: Programme;
}

interface PackRow {
  hash: string;
  body: RulePack;
}

interface LoadedPackRow extends PackRow {
  loadedAt: Date;
  current: boolean;
  versions: number;
}

const LOADED = `
  SELECT p.hash, p.body, p.loaded_at AS "loadedAt", p.hash = c.hash AS current,
    (SELECT count(*)::int FROM rule_pack v WHERE v.id = p.id) AS versions
  FROM rule_pack p JOIN current_rule_pack c ON c.id = p.id`;

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

  async putSelection(tx: Transaction, selection: RuleSelection): Promise<void> {
    await tx.query(
      `INSERT INTO rule_selection (body) VALUES ($1)
       ON CONFLICT (single) DO UPDATE SET body = excluded.body`,
      [JSON.stringify(selection)],
    );
  }

  /** The table that says which pack applies. */
  async getSelection(tx: Transaction): Promise<RuleSelection> {
    const rows: { body: RuleSelection }[] = await tx.query(`SELECT body FROM rule_selection`);
    if (!rows[0]) throw new Error('no rule selection is stored: the seeds were not loaded');
    return rows[0].body;
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

  /** The current version of each pack with its history, by id. */
  async listLoadedPacks(tx: Transaction): Promise<LoadedPack[]> {
    const rows: LoadedPackRow[] = await tx.query(`${LOADED} WHERE p.hash = c.hash ORDER BY p.id`);
    return rows.map(toLoadedPack);
  }

  /** All versions of a pack, the latest first. */
  async listVersions(tx: Transaction, id: string): Promise<LoadedPack[]> {
    const rows: LoadedPackRow[] = await tx.query(
      `${LOADED} WHERE p.id = $1 ORDER BY p.loaded_at DESC, p.hash`,
      [id],
    );
    return rows.map(toLoadedPack);
  }

  /** One version of a pack; without a hash, the current one. */
  async findLoadedPack(
    tx: Transaction,
    id: string,
    hash: string | undefined,
  ): Promise<LoadedPack | undefined> {
    const rows: LoadedPackRow[] = await tx.query(
      `${LOADED} WHERE p.id = $1 AND p.hash = coalesce($2, c.hash)`,
      [id, hash ?? null],
    );
    return rows[0] && toLoadedPack(rows[0]);
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

function toLoadedPack({ body, ...row }: LoadedPackRow): LoadedPack {
  return { ...row, pack: body };
}
