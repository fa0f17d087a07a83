import type { Transaction } from '../database/data-source';

/**
 * Fills an empty database with invented enterprises of Zhejiang and their fact sheets for 2023 to
 * 2026: the same ones for the same number, some with gaps. They go straight to the fact sheets,
 * which is what a screening reads; the table of single facts stays empty.
 */
export async function generateEnterprises(tx: Transaction, count: number): Promise<void> {
  await tx.query(
    `WITH counties AS (
       SELECT array_agg(code::text ORDER BY code) AS codes FROM division
       WHERE code >= '330000' AND code < '340000' AND level = 'county'
     )
     INSERT INTO enterprise (id, name, division_code)
     SELECT md5('enterprise ' || n)::uuid, '生成企业' || n || '号',
       codes[1 + mod(abs(hashint4(n)), cardinality(codes))]
     FROM counties, generate_series(1, $1::int) AS n`,
    [count],
  );
  await tx.query(
    `INSERT INTO fact_sheet (enterprise_id, facts)
     SELECT md5('enterprise ' || n)::uuid, jsonb_strip_nulls(jsonb_build_object(
       'revenue', CASE WHEN a < 0.95 THEN jsonb_build_object('2023', revenue,
         '2024', round(revenue * (1 + (b - 0.4) / 3), 2), '2025', round(revenue * (1 + (c - 0.3) / 2), 2)) END,
       'mainRevenue', jsonb_build_object('2025', round(revenue * (0.6 + b * 0.4), 2)),
       'rdExpense', CASE WHEN b < 0.97 THEN jsonb_build_object(
         '2024', round(revenue * c * 0.08, 2), '2025', round(revenue * a * 0.09, 2)) END,
       'totalAssets', jsonb_build_object('2024', revenue * 2, '2025', revenue * 2),
       'totalLiabilities', jsonb_build_object('2024', round(revenue * a, 2), '2025', round(revenue * 2 * c, 2)),
       'staffTotal', jsonb_build_object('2025', (20 + 900 * a)::int),
       'developmentEvalScore', CASE WHEN c < 0.8 THEN jsonb_build_object('2026', (40 + 50 * b)::int) END,
       'segmentYears', jsonb_build_array(jsonb_build_array('2026-01-01', (12 * a)::int)),
       'classIIpCount', jsonb_build_array(jsonb_build_array('2026-01-01', (9 * b)::int)),
       'marketShare', CASE WHEN a < 0.6 THEN jsonb_build_array(jsonb_build_array('2026-01-01', (20 * c)::int)) END,
       'registeredInChina', jsonb_build_array(jsonb_build_array('2026-01-01', true)),
       'isSme', jsonb_build_array(jsonb_build_array('2026-01-01', a < 0.98)),
       'sciTechAwards', jsonb_build_array(jsonb_build_array('2026-01-01', '[]'::jsonb)),
       'titles', jsonb_build_array(jsonb_build_array('2026-01-01', jsonb_build_array(
         jsonb_build_object('tier', 'specialised', 'validFrom', '2024-01-01', 'validUntil', '2026-12-31'))))))
     FROM (
       SELECT n, round((500 + a * a * 60000)::numeric, 2) AS revenue, a, b, c
       FROM (
         SELECT n, (hashint8extended(n, 1) & 65535) / 65535.0 AS a,
           (hashint8extended(n, 2) & 65535) / 65535.0 AS b,
           (hashint8extended(n, 3) & 65535) / 65535.0 AS c
         FROM generate_series(1, $1::int) AS n
       ) AS dice
     ) AS figures`,
    [count],
  );
}

/** Up-to-date statistics, as a running installation has them. */
export async function analyse(tx: Transaction): Promise<void> {
  await tx.query('ANALYZE enterprise, fact_sheet');
}
