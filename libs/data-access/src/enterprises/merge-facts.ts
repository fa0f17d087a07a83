import type { Transaction } from '../database/data-source';
import type { MergeCounts, NewFactSource } from './staged-rows';

type FactCounts = Pick<MergeCounts, 'factsAdded' | 'factsReplaced' | 'factsUnchanged'>;

/** Enterprises whose sheets are made anew at a time. */
const SHEETS_AT_ONCE = 10_000;

/**
 * Adds the facts that are not there and supersedes those that differ. A fallback only fills a gap:
 * it neither competes with a row's own value nor replaces what is known.
 */
export async function mergeFacts(tx: Transaction, source: NewFactSource): Promise<FactCounts> {
  await compareFacts(tx);
  const counts = await countNews(tx);
  if (counts.factsAdded + counts.factsReplaced > 0) {
    const sourceId = await putSource(tx, source);
    await tx.query(`
      UPDATE fact SET superseded_at = now() FROM staged_news n
      WHERE fact.id = n.fact_id AND n.news = 'replaced'`);
    await tx.query(
      `INSERT INTO fact (enterprise_id, indicator, year, as_of, value, source_id)
       SELECT enterprise_id, indicator, year, as_of, value, $1 FROM staged_news
       WHERE news IN ('added', 'replaced') ORDER BY enterprise_id, indicator, year, as_of`,
      [sourceId],
    );
    await refreshSheets(tx);
  }
  return counts;
}

async function compareFacts(tx: Transaction): Promise<void> {
  await tx.query(`
    CREATE TEMPORARY TABLE staged_news ON COMMIT DROP AS
    WITH chosen AS (
      SELECT DISTINCT ON (enterprise_id, indicator, year, as_of)
        enterprise_id, indicator, year, as_of, value, priority
      FROM staged_fact ORDER BY enterprise_id, indicator, year, as_of, priority, line
    )
    SELECT c.enterprise_id, c.indicator, c.year, c.as_of, c.value, f.id AS fact_id,
      CASE WHEN f.id IS NULL THEN 'added' WHEN f.value = c.value THEN 'unchanged'
        WHEN c.priority = 0 THEN 'replaced' ELSE 'known better' END AS news
    FROM chosen c LEFT JOIN fact f
      ON f.enterprise_id = c.enterprise_id AND f.indicator = c.indicator
      -- an equality that holds for null too and can still be hashed
      AND coalesce(f.year, 0) = coalesce(c.year, 0)
      AND coalesce(f.as_of, '-infinity') = coalesce(c.as_of, '-infinity')
      AND f.superseded_at IS NULL`);
  await tx.query(`ANALYZE staged_news`);
}

async function countNews(tx: Transaction): Promise<FactCounts> {
  const rows: FactCounts[] = await tx.query(`
    SELECT (count(*) FILTER (WHERE news = 'added'))::int AS "factsAdded",
      (count(*) FILTER (WHERE news = 'replaced'))::int AS "factsReplaced",
      (count(*) FILTER (WHERE news = 'unchanged'))::int AS "factsUnchanged"
    FROM staged_news`);
  return rows[0] ?? { factsAdded: 0, factsReplaced: 0, factsUnchanged: 0 };
}

async function putSource(tx: Transaction, source: NewFactSource): Promise<string> {
  await tx.query(
    `INSERT INTO fact_source (kind, title, origin, limits, file_name, file_sha256)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (title, file_sha256) DO NOTHING`,
    [source.kind, source.title, source.origin, source.limits, source.fileName, source.fileSha256],
  );
  const rows: { id: string }[] = await tx.query(
    `SELECT id FROM fact_source WHERE title = $1 AND file_sha256 = $2`,
    [source.title, source.fileSha256],
  );
  return (rows[0] as { id: string }).id;
}

async function refreshSheets(tx: Transaction): Promise<void> {
  await tx.query(
    `SELECT refresh_fact_sheets(array_agg(enterprise_id)) FROM (
       SELECT enterprise_id, row_number() OVER (ORDER BY enterprise_id) / $1 AS portion
       FROM (SELECT DISTINCT enterprise_id FROM staged_news
         WHERE news IN ('added', 'replaced')) AS touched
     ) AS portions GROUP BY portion`,
    [SHEETS_AT_ONCE],
  );
}
