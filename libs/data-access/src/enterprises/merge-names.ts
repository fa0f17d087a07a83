import type { Transaction } from '../database/data-source';

/**
 * The history of names. A row that is not older than what we know and bears another name closes the
 * name before it; the names of older rows are kept as former ones. Runs while `enterprise.name` of
 * the enterprises that were known before is still the name before this file.
 */
export async function mergeNames(tx: Transaction): Promise<void> {
  await collectNewNames(tx);
  await tx.query(`
    UPDATE enterprise_name n SET valid_until = greatest(first.known_from, n.valid_from)
    FROM (SELECT enterprise_id, min(known_from) AS known_from FROM staged_name GROUP BY 1) AS first
    WHERE n.enterprise_id = first.enterprise_id AND n.valid_until IS NULL`);
  await tx.query(`
    INSERT INTO enterprise_name (enterprise_id, name, valid_from, valid_until)
    SELECT enterprise_id, name, known_from, until FROM staged_name
    ON CONFLICT (enterprise_id, name, valid_from) DO UPDATE SET valid_until = excluded.valid_until`);
  await keepOlderNames(tx);
}

async function collectNewNames(tx: Transaction): Promise<void> {
  await tx.query(`
    CREATE TEMPORARY TABLE staged_name ON COMMIT DROP AS
    WITH observed AS (
      SELECT DISTINCT ON (r.enterprise_id, r.known_from)
        r.enterprise_id, r.known_from, r.day, r.name, 1 AS turn
      FROM staged_row r JOIN staged_enterprise s ON s.id = r.enterprise_id
      WHERE s.known_until IS NULL OR r.day >= s.known_until
      ORDER BY r.enterprise_id, r.known_from, r.skipped, r.line DESC
    ), sequence AS (
      SELECT * FROM observed
      UNION ALL
      SELECT e.id, NULL, s.known_until, e.name, 0
      FROM staged_enterprise s JOIN enterprise e ON e.id = s.id WHERE NOT s.is_new
    ), compared AS (
      SELECT *, lag(name) OVER (PARTITION BY enterprise_id ORDER BY turn, day, known_from) AS before
      FROM sequence
    )
    SELECT enterprise_id, name, known_from,
      lead(known_from) OVER (PARTITION BY enterprise_id ORDER BY day, known_from) AS until
    FROM compared WHERE turn = 1 AND name IS DISTINCT FROM before`);
}

/** Names of rows older than what we know, unless the enterprise is known by them already. */
async function keepOlderNames(tx: Transaction): Promise<void> {
  await tx.query(`
    INSERT INTO enterprise_name (enterprise_id, name, valid_from, valid_until)
    SELECT DISTINCT ON (r.enterprise_id, r.name) r.enterprise_id, r.name, r.known_from,
      coalesce((SELECT min(later.valid_from) FROM enterprise_name later
        WHERE later.enterprise_id = r.enterprise_id AND later.valid_from > r.known_from),
        s.known_until)
    FROM staged_row r JOIN staged_enterprise s ON s.id = r.enterprise_id
    WHERE r.day < s.known_until AND NOT EXISTS (SELECT FROM enterprise_name known
      WHERE known.enterprise_id = r.enterprise_id AND known.name = r.name)
    ORDER BY r.enterprise_id, r.name, r.known_from`);
}
