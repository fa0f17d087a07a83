import { runMigrations } from 'bullmq';
import { Client, escapeIdentifier } from 'pg';
import { QUEUE_NAMES } from './job-map';
import { QUEUE_NAMESPACE } from './queue-backend';

// Any number will do, as long as every process that migrates takes the same.
const MIGRATION_LOCK = 0x71756575;

/**
 * Brings the queue's schema up to the installed BullMQ and gives the application's role what it
 * needs to add and run jobs, and no more. May be run again at any time.
 *
 * @param ownerUrl connection string of the role that owns, or may create, the schema
 * @param appRole name of the role with which the application connects
 */
export async function migrateQueueSchema(
  ownerUrl: string,
  appRole: string,
  schema = QUEUE_NAMESPACE,
): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    // Two processes that grant at the same time fail with "tuple concurrently updated". The lock
    // ends with the session.
    await owner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runMigrations(owner, schema);
    await createIdSequences(owner, schema);
    await grantToApplication(owner, schema, appRole);
  } finally {
    await owner.end();
  }
}

// BullMQ would make each queue's sequence at the first bulk add, which needs the right to create in
// the schema.
async function createIdSequences(owner: Client, schema: string): Promise<void> {
  const quotedSchema = escapeIdentifier(schema);
  const { rows } = await owner.query<{ name: string }>(
    `SELECT ${quotedSchema}.job_id_seq_name(queue) AS name FROM unnest($1::text[]) AS queue`,
    [QUEUE_NAMES],
  );
  for (const { name } of rows) {
    await owner.query(`CREATE SEQUENCE IF NOT EXISTS ${quotedSchema}.${escapeIdentifier(name)}`);
  }
}

async function grantToApplication(owner: Client, schema: string, appRole: string): Promise<void> {
  const { rows } = await owner.query<{ name: string }>('SELECT current_database() AS name');
  const database = escapeIdentifier(rows[0]?.name ?? '');
  const role = escapeIdentifier(appRole);
  const inSchema = `IN SCHEMA ${escapeIdentifier(schema)} TO ${role}`;
  await owner.query(`
    GRANT USAGE ON SCHEMA ${escapeIdentifier(schema)} TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES ${inSchema};
    REVOKE INSERT, UPDATE, DELETE ON ${escapeIdentifier(schema)}.migration FROM ${role};
    GRANT USAGE, SELECT ON ALL SEQUENCES ${inSchema};
    GRANT EXECUTE ON ALL FUNCTIONS ${inSchema};
    -- a bulk add collects its result in temporary tables
    GRANT TEMPORARY ON DATABASE ${database} TO ${role};
  `);
}
