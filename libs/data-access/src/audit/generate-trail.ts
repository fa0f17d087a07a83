import type { Database } from '../database/database';

const AT_ONCE = 5_000;

/**
 * Writes an invented trail through the front door: reads, refusals and exports of 500 accounts, some
 * by substitutes. For benchmarks and tests.
 */
export async function generateTrail(database: Database, count: number): Promise<void> {
  for (let from = 1; from <= count; from += AT_ONCE) {
    const until = Math.min(count, from + AT_ONCE - 1);
    await database.transaction((tx) => tx.query(GENERATED, [from, until]));
  }
}

const GENERATED = `
  SELECT append_audit(jsonb_agg(jsonb_build_object(
    'act', CASE WHEN n % 1000 = 0 THEN 'roster.export' WHEN n % 7 = 0 THEN 'session.open'
      ELSE 'enterprise.read' END,
    'account', md5('account ' || n % 500)::uuid,
    'principal', CASE WHEN n % 100 = 3 THEN md5('account ' || (n + 1) % 500)::uuid END,
    'organisation', md5('organisation ' || n % 90)::uuid,
    'subject', md5('enterprise ' || n % 20000)::uuid,
    'outcome', CASE WHEN n % 200 = 1 THEN 'refused' ELSE 'done' END,
    'detail', jsonb_build_object('name', '生成企业' || n || '号有限公司', 'fields',
      jsonb_build_array('revenue', 'rdExpense'))::text
  ) ORDER BY n)) FROM generate_series($1::int, $2::int) AS n`;
