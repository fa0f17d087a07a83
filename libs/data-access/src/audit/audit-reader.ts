import type { ChainedEntry, ChainPoint, SignedCheckpoint } from '@tidu/domain';
import { Client } from 'pg';
import { AUDIT_COLUMNS, toAuditRow, type StoredAuditRow } from './audit-store';
import { CHECKPOINT_COLUMNS, toCheckpoint, type CheckpointRow } from './checkpoint-store';

/** Rows that are in memory at a time. */
const AT_ONCE = 2_000;
const CONNECT_WITHIN_MS = 10_000;

/** The whole trail as it stands at one moment, while others go on writing. */
export interface AuditSnapshot {
  /** Undefined when somebody took it away. */
  readonly head: ChainPoint | undefined;
  readonly checkpoints: readonly SignedCheckpoint[];
  /** By sequence; whoever stops early loses nothing. */
  readonly entries: AsyncIterable<readonly ChainedEntry[]>;
}

/** The database that was named keeps no audit trail. */
export class NoAuditTrail extends Error {
  override readonly name = 'NoAuditTrail';
}

/**
 * Opens the trail for reading with any connection that may SELECT it; nothing else is needed of the
 * database, and none of its own functions is trusted.
 * @throws NoAuditTrail
 */
export async function withAuditSnapshot<T>(
  url: string,
  work: (snapshot: AuditSnapshot) => Promise<T>,
): Promise<T> {
  const client = new Client({
    connectionString: url,
    application_name: 'tidu-verify-audit',
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
  });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    // Whom row-level security holds back must get an error, not a trail with holes.
    await client.query('SET LOCAL row_security = off');
    await findTables(client);
    return await work({
      head: await readHead(client),
      checkpoints: await readCheckpoints(client),
      entries: readEntries(client),
    });
  } finally {
    await client.end();
  }
}

async function findTables(client: Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('audit_entry') IS NOT NULL AND to_regclass('audit_head') IS NOT NULL
       AND to_regclass('audit_checkpoint') IS NOT NULL AS there`,
  );
  if (!rows[0]?.there) throw new NoAuditTrail('the database has no tables of an audit trail');
}

async function readHead(client: Client): Promise<ChainPoint | undefined> {
  const { rows } = await client.query<{ sequence: string; hash: string }>(
    'SELECT sequence::text, hash FROM audit_head',
  );
  return rows[0] && { sequence: Number(rows[0].sequence), hash: rows[0].hash };
}

async function readCheckpoints(client: Client): Promise<SignedCheckpoint[]> {
  const { rows } = await client.query<CheckpointRow>(
    `SELECT ${CHECKPOINT_COLUMNS} FROM audit_checkpoint ORDER BY audit_checkpoint.day`,
  );
  return rows.map(toCheckpoint);
}

async function* readEntries(client: Client): AsyncGenerator<readonly ChainedEntry[]> {
  await client.query(
    `DECLARE trail NO SCROLL CURSOR FOR
     SELECT ${AUDIT_COLUMNS} FROM audit_entry ORDER BY audit_entry.sequence`,
  );
  for (;;) {
    const { rows } = await client.query<StoredAuditRow>(`FETCH ${AT_ONCE} FROM trail`);
    if (rows.length === 0) return;
    yield rows.map(toAuditRow);
  }
}
