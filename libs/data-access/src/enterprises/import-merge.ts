import type { Transaction } from '../database/data-source';
import { countOf } from './count-of';
import { mergeFacts } from './merge-facts';
import { mergeNames } from './merge-names';
import type { MergeCounts, NewFactSource } from './staged-rows';

/** The leading digits that a division shares with all below it: 33 of 330000, 3306 of 330600. */
const stem = (code: string) => `regexp_replace(${code}, '(00){1,2}$', '')`;

/**
 * Brings the staged rows into the enterprises and facts, set by set. What is there already with the
 * same value is not touched, so merging the same file again changes nothing.
 *
 * @param today `YYYY-MM-DD`, the day of the import
 */
export async function mergeStaged(
  tx: Transaction,
  source: NewFactSource,
  today: string,
): Promise<MergeCounts> {
  await tx.query(`ANALYZE staged_enterprise, staged_row, staged_fact`);
  await noteKnownUntil(tx, today);
  await chooseAttributes(tx);
  const enterprisesCreated = await createEnterprises(tx);
  await mergeNames(tx);
  const enterprisesChanged = await changeEnterprises(tx);
  await tx.query(
    `INSERT INTO enterprise_identifier (scheme, value, enterprise_id)
     SELECT scheme, value, enterprise_id FROM staged_identifier`,
  );
  return { enterprisesCreated, enterprisesChanged, ...(await mergeFacts(tx, source)) };
}

/** Up to when what we know of an enterprise reaches: an older file must not undo it. */
async function noteKnownUntil(tx: Transaction, today: string): Promise<void> {
  await tx.query(
    `UPDATE staged_enterprise s SET known_until = greatest(
       (SELECT max(coalesce(f.as_of, least(make_date(f.year, 12, 31), $1::date))) FROM fact f
         WHERE f.enterprise_id = s.id AND f.superseded_at IS NULL),
       (SELECT n.valid_from FROM enterprise_name n
         WHERE n.enterprise_id = s.id AND n.valid_until IS NULL))
     WHERE NOT s.is_new`,
    [today],
  );
}

/** The latest row decides; its place as fine as any row within that place tells it. */
async function chooseAttributes(tx: Transaction): Promise<void> {
  await tx.query(`
    CREATE TEMPORARY TABLE staged_attribute ON COMMIT DROP AS
    WITH latest AS (
      SELECT DISTINCT ON (enterprise_id) enterprise_id, name, division_code, day
      FROM staged_row ORDER BY enterprise_id, day DESC, skipped, line DESC
    ), place AS (
      SELECT DISTINCT ON (r.enterprise_id) r.enterprise_id, r.division_code
      FROM staged_row r JOIN latest l USING (enterprise_id)
      WHERE starts_with(r.division_code, ${stem('l.division_code')})
      ORDER BY r.enterprise_id, length(${stem('r.division_code')}) DESC, r.day DESC, r.line DESC
    ), industry AS (
      SELECT DISTINCT ON (enterprise_id) enterprise_id, industry_code
      FROM staged_row WHERE industry_code IS NOT NULL
      ORDER BY enterprise_id, day DESC, skipped, line DESC
    )
    SELECT enterprise_id, latest.name, place.division_code, industry_code, latest.day
    FROM latest JOIN place USING (enterprise_id) LEFT JOIN industry USING (enterprise_id)`);
  await tx.query(`ANALYZE staged_attribute`);
}

async function createEnterprises(tx: Transaction): Promise<number> {
  return countOf(
    tx,
    `INSERT INTO enterprise
       (id, name, credit_code, credit_code_check, division_code, industry_code)
     SELECT s.id, a.name, s.credit_code, s.credit_code_check, a.division_code, a.industry_code
     FROM staged_enterprise s JOIN staged_attribute a ON a.enterprise_id = s.id
     WHERE s.is_new ORDER BY a.division_code, s.id`,
  );
}

/** A coarser place or industry than the known one is no news. */
async function changeEnterprises(tx: Transaction): Promise<number> {
  return countOf(
    tx,
    `UPDATE enterprise e
     SET name = n.name, division_code = n.division_code, industry_code = n.industry_code,
       credit_code = n.credit_code, credit_code_check = n.credit_code_check,
       version = e.version + 1, updated_at = now()
     FROM (
       SELECT known.id,
         CASE WHEN recent THEN a.name ELSE known.name END AS name,
         CASE WHEN NOT recent OR starts_with(known.division_code, ${stem('a.division_code')})
           THEN known.division_code ELSE a.division_code END AS division_code,
         CASE WHEN known.industry_code IS NULL THEN a.industry_code
           WHEN NOT recent OR a.industry_code IS NULL OR starts_with(known.industry_code, a.industry_code)
             OR i.section = a.industry_code
           THEN known.industry_code ELSE a.industry_code END AS industry_code,
         coalesce(known.credit_code, s.credit_code) AS credit_code,
         coalesce(known.credit_code_check, s.credit_code_check) AS credit_code_check
       FROM staged_enterprise s
       JOIN staged_attribute a ON a.enterprise_id = s.id
       JOIN enterprise known ON known.id = s.id
       LEFT JOIN industry i ON i.code = known.industry_code
       CROSS JOIN LATERAL (SELECT coalesce(a.day >= s.known_until, true) AS recent) AS time
       WHERE NOT s.is_new
     ) AS n
     WHERE e.id = n.id AND (e.name, e.division_code, e.industry_code, e.credit_code)
       IS DISTINCT FROM (n.name, n.division_code, n.industry_code, n.credit_code)`,
  );
}
