import { OWNER, ownerOf } from '../accounts/owner-office';
import type { Transaction } from '../database/data-source';
import type {
  FindingSeverity,
  ImportCounts,
  ImportFinding,
  ImportRunRow,
  NewImportRun,
} from './import-run-rows';

// The created moment as text: a Date would lose the microseconds that the list is keyed by.
const COLUMNS = `id, file_name AS "fileName", file_bytes::float8 AS "fileBytes",
  file_sha256 AS "fileSha256", file_key AS "fileKey", mapping_name AS "mappingName",
  dry_run AS "dryRun", ${ownerOf('import_run')}, status, encoding, report, failure,
  to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "createdAt",
  finished_at AS "finishedAt"`;

/** Imports that were asked for on the web, and the faults and remarks of each. */
export class ImportRunStore {
  async create(tx: Transaction, run: NewImportRun): Promise<void> {
    await tx.query(
      `INSERT INTO import_run (id, file_name, file_bytes, file_sha256, file_key, mapping_name,
         mapping, dry_run, ${OWNER.columns})
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, ${OWNER.values})`,
      [
        run.id,
        run.fileName,
        run.fileBytes,
        run.fileSha256,
        run.fileKey,
        run.mappingName,
        JSON.stringify(run.mapping),
        run.dryRun,
      ],
    );
  }

  async find(tx: Transaction, id: string): Promise<ImportRunRow | undefined> {
    const rows: ImportRunRow[] = await tx.query(`SELECT ${COLUMNS} FROM import_run WHERE id = $1`, [
      id,
    ]);
    return rows[0];
  }

  async findMapping(tx: Transaction, id: string): Promise<unknown> {
    const rows: { mapping: unknown }[] = await tx.query(
      `SELECT mapping FROM import_run WHERE id = $1`,
      [id],
    );
    return rows[0]?.mapping;
  }

  /** Newest first; `after` is the last row of the page before. */
  async list(
    tx: Transaction,
    limit: number,
    after: { readonly createdAt: string; readonly id: string } | undefined,
  ): Promise<ImportRunRow[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM import_run
       WHERE $2::timestamptz IS NULL OR (created_at, id) < ($2::timestamptz, $3::uuid)
       ORDER BY created_at DESC, id DESC LIMIT $1`,
      [limit, after?.createdAt ?? null, after?.id ?? null],
    );
  }

  /** Waits for another run of the same import; holds until the transaction ends. */
  async lock(tx: Transaction, id: string): Promise<void> {
    await tx.query(`SELECT FROM import_run WHERE id = $1 FOR UPDATE`, [id]);
  }

  async markRunning(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `UPDATE import_run SET status = 'running', started_at = coalesce(started_at, now())
       WHERE id = $1 AND status IN ('queued', 'running')`,
      [id],
    );
  }

  async reportProgress(tx: Transaction, id: string, counts: ImportCounts): Promise<void> {
    await tx.query(`UPDATE import_run SET report = $2 WHERE id = $1 AND status = 'running'`, [
      id,
      JSON.stringify(counts),
    ]);
  }

  async complete(
    tx: Transaction,
    id: string,
    { encoding, counts }: { encoding: string | null; counts: ImportCounts },
  ): Promise<void> {
    await tx.query(
      `UPDATE import_run SET status = 'completed', encoding = $2, report = $3, failure = NULL,
         finished_at = clock_timestamp() WHERE id = $1`,
      [id, encoding, JSON.stringify(counts)],
    );
  }

  async fail(
    tx: Transaction,
    id: string,
    { failure, counts }: { failure: ImportFinding; counts: ImportCounts },
  ): Promise<void> {
    await tx.query(
      `UPDATE import_run SET status = 'failed', report = $2, failure = $3,
         finished_at = clock_timestamp() WHERE id = $1`,
      [id, JSON.stringify(counts), JSON.stringify(failure)],
    );
  }

  /** Keeps the findings of an import in their order, instead of any that an earlier run left. */
  async putFindings(
    tx: Transaction,
    id: string,
    severity: FindingSeverity,
    findings: Iterable<ImportFinding>,
  ): Promise<void> {
    await tx.query(`DELETE FROM import_finding WHERE import_id = $1 AND severity = $2`, [
      id,
      severity,
    ]);
    let ordinal = 0;
    for (const batch of batches(findings, 2_000)) {
      await insertFindings(tx, id, severity, ordinal, batch);
      ordinal += batch.length;
    }
  }

  /** In the order of the file; `after` is the last ordinal of the page before, -1 at first. */
  async listFindings(
    tx: Transaction,
    id: string,
    severity: FindingSeverity,
    { after, limit }: { readonly after: number; readonly limit: number },
  ): Promise<(ImportFinding & { readonly ordinal: number })[]> {
    return tx.query(
      `SELECT ordinal, line, column_name AS "column", value, rule, message FROM import_finding
       WHERE import_id = $1 AND severity = $2 AND ordinal > $3 ORDER BY ordinal LIMIT $4`,
      [id, severity, after, limit],
    );
  }
}

async function insertFindings(
  tx: Transaction,
  id: string,
  severity: FindingSeverity,
  first: number,
  findings: readonly ImportFinding[],
): Promise<void> {
  await tx.query(
    `INSERT INTO import_finding
       (import_id, severity, ordinal, line, column_name, value, rule, message)
     SELECT $1, $2, $3 + place - 1, line, column_name, value, rule, message
     FROM unnest($4::int[], $5::text[], $6::text[], $7::text[], $8::jsonb[])
       WITH ORDINALITY AS f (line, column_name, value, rule, message, place)`,
    [
      id,
      severity,
      first,
      findings.map((finding) => finding.line),
      findings.map((finding) => finding.column),
      findings.map((finding) => finding.value),
      findings.map((finding) => finding.rule),
      findings.map((finding) => JSON.stringify(finding.message)),
    ],
  );
}

function* batches<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
