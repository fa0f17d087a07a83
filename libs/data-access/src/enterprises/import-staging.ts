import { setTimeout as sleep } from 'node:timers/promises';
import type { Transaction } from '../database/data-source';
import type {
  IdentifierKey,
  KnownIdentity,
  StagedBatch,
  StagedEnterprise,
  StagedFact,
  StagedIdentifier,
  StagedRow,
} from './staged-rows';

/** Imports take turns on this lock: two files may bring the same new enterprise. */
const IMPORT_LOCK = 7_351_207;
const TURN_POLL_MS = 200;

const TABLES = `
  CREATE TEMPORARY TABLE staged_enterprise (
    id uuid PRIMARY KEY,
    is_new boolean NOT NULL,
    credit_code text COLLATE "C",
    credit_code_check text,
    known_until date
  ) ON COMMIT DROP;
  CREATE INDEX staged_enterprise_code ON staged_enterprise (credit_code);
  CREATE TEMPORARY TABLE staged_identifier (
    scheme text COLLATE "C",
    value text COLLATE "C",
    enterprise_id uuid NOT NULL,
    PRIMARY KEY (scheme, value)
  ) ON COMMIT DROP;
  CREATE TEMPORARY TABLE staged_row (
    line integer NOT NULL,
    enterprise_id uuid NOT NULL,
    period text NOT NULL,
    known_from date NOT NULL,
    day date NOT NULL,
    name text NOT NULL,
    division_code text COLLATE "C" NOT NULL,
    industry_code text COLLATE "C",
    skipped boolean NOT NULL
  ) ON COMMIT DROP;
  CREATE INDEX staged_row_owner ON staged_row (enterprise_id);
  CREATE TEMPORARY TABLE staged_fact (
    enterprise_id uuid NOT NULL,
    indicator text COLLATE "C" NOT NULL,
    year smallint,
    as_of date,
    value jsonb NOT NULL,
    priority smallint NOT NULL,
    line integer NOT NULL
  ) ON COMMIT DROP`;

/**
 * The rows of one import file inside its transaction, before they are merged. They lie in temporary
 * tables, so that a file of any length needs the memory of one batch only.
 */
export class ImportStaging {
  private constructor(private readonly tx: Transaction) {}

  /** Waits for the imports before it and holds the turn until the transaction ends. */
  static async takeTurn(tx: Transaction, signal?: AbortSignal): Promise<void> {
    while (!(await tryTurn(tx))) await sleep(TURN_POLL_MS, undefined, { signal });
  }

  /** Takes its turn, unless the transaction has it already, and makes the tables. */
  static async open(tx: Transaction, signal?: AbortSignal): Promise<ImportStaging> {
    await ImportStaging.takeTurn(tx, signal);
    await tx.query(TABLES);
    return new ImportStaging(tx);
  }

  /** To whom these credit codes and identifiers belong; keys nobody has are left out. */
  async findKnown(
    creditCodes: readonly string[],
    identifiers: readonly IdentifierKey[],
  ): Promise<KnownIdentity[]> {
    return this.tx.query(
      `SELECT NULL AS scheme, credit_code AS value, id AS "enterpriseId",
         credit_code AS "creditCode", division_code::text AS "divisionCode"
       FROM enterprise WHERE credit_code = ANY ($1::text[])
       UNION ALL
       SELECT NULL, credit_code, id, credit_code, NULL
       FROM staged_enterprise WHERE credit_code = ANY ($1::text[])
       UNION ALL
       SELECT scheme, value, e.id, coalesce(e.credit_code, s.credit_code), e.division_code::text
       FROM unnest($2::text[], $3::text[]) AS key (scheme, value)
       JOIN enterprise_identifier i USING (scheme, value)
       JOIN enterprise e ON e.id = i.enterprise_id
       LEFT JOIN staged_enterprise s ON s.id = e.id
       UNION ALL
       SELECT scheme, value, s.id, s.credit_code, NULL
       FROM unnest($2::text[], $3::text[]) AS key (scheme, value)
       JOIN staged_identifier i USING (scheme, value)
       JOIN staged_enterprise s ON s.id = i.enterprise_id`,
      [creditCodes, identifiers.map(({ scheme }) => scheme), identifiers.map(({ value }) => value)],
    );
  }

  /** The rows with figures that these enterprises have earlier in the file. */
  async findRowsOf(
    enterpriseIds: readonly string[],
  ): Promise<Pick<StagedRow, 'enterpriseId' | 'period' | 'line' | 'name'>[]> {
    return this.tx.query(
      `SELECT enterprise_id AS "enterpriseId", period, line, name FROM staged_row
       WHERE enterprise_id = ANY ($1::uuid[]) AND NOT skipped`,
      [enterpriseIds],
    );
  }

  async add({ enterprises, identifiers, rows, facts }: StagedBatch): Promise<void> {
    if (enterprises.length > 0) await this.addEnterprises(enterprises);
    if (identifiers.length > 0) await this.addIdentifiers(identifiers);
    if (rows.length > 0) await this.addRows(rows);
    if (facts.length > 0) await this.addFacts(facts);
  }

  private async addEnterprises(enterprises: readonly StagedEnterprise[]): Promise<void> {
    await this.tx.query(
      `INSERT INTO staged_enterprise (id, is_new, credit_code, credit_code_check)
       SELECT * FROM unnest($1::uuid[], $2::boolean[], $3::text[], $4::text[])
       ON CONFLICT (id) DO UPDATE SET credit_code = excluded.credit_code,
         credit_code_check = excluded.credit_code_check
         WHERE staged_enterprise.credit_code IS NULL AND excluded.credit_code IS NOT NULL`,
      [
        enterprises.map(({ id }) => id),
        enterprises.map(({ isNew }) => isNew),
        enterprises.map(({ creditCode }) => creditCode),
        enterprises.map(({ creditCodeCheck }) => creditCodeCheck),
      ],
    );
  }

  private async addIdentifiers(identifiers: readonly StagedIdentifier[]): Promise<void> {
    await this.tx.query(
      `INSERT INTO staged_identifier (scheme, value, enterprise_id)
       SELECT * FROM unnest($1::text[], $2::text[], $3::uuid[])`,
      [
        identifiers.map(({ scheme }) => scheme),
        identifiers.map(({ value }) => value),
        identifiers.map(({ enterpriseId }) => enterpriseId),
      ],
    );
  }

  private async addRows(rows: readonly StagedRow[]): Promise<void> {
    await this.tx.query(
      `INSERT INTO staged_row (line, enterprise_id, period, known_from, day, name, division_code,
         industry_code, skipped)
       SELECT * FROM unnest($1::int[], $2::uuid[], $3::text[], $4::date[], $5::date[], $6::text[],
         $7::text[], $8::text[], $9::boolean[])`,
      [
        rows.map(({ line }) => line),
        rows.map(({ enterpriseId }) => enterpriseId),
        rows.map(({ period }) => period),
        rows.map(({ knownFrom }) => knownFrom),
        rows.map(({ day }) => day),
        rows.map(({ name }) => name),
        rows.map(({ divisionCode }) => divisionCode),
        rows.map(({ industryCode }) => industryCode),
        rows.map(({ skipped }) => skipped),
      ],
    );
  }

  private async addFacts(facts: readonly StagedFact[]): Promise<void> {
    await this.tx.query(
      `INSERT INTO staged_fact (enterprise_id, indicator, year, as_of, value, priority, line)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::smallint[], $4::date[], $5::jsonb[],
         $6::smallint[], $7::int[])`,
      [
        facts.map(({ enterpriseId }) => enterpriseId),
        facts.map(({ indicator }) => indicator),
        facts.map(({ year }) => year),
        facts.map(({ asOf }) => asOf),
        facts.map(({ value }) => value),
        facts.map(({ priority }) => priority),
        facts.map(({ line }) => line),
      ],
    );
  }
}

async function tryTurn(tx: Transaction): Promise<boolean> {
  const rows: { mine: boolean }[] = await tx.query(`SELECT pg_try_advisory_xact_lock($1) AS mine`, [
    IMPORT_LOCK,
  ]);
  return rows[0]?.mine === true;
}
