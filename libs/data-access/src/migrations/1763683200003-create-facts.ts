import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Facts by year or by day, each with its source. A fact is never overwritten: a newer value
 * supersedes it. `fact_sheet` holds the present facts of an enterprise in the evaluator's form,
 * so that a screening reads one row an enterprise.
 */
export class CreateFacts1763683200003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fact_source (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        kind text NOT NULL,
        title text NOT NULL,
        origin text,
        limits text,
        file_name text, file_sha256 char(64),
        recorded_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE NULLS NOT DISTINCT (title, file_sha256)
      );
      COMMENT ON COLUMN fact_source.limits IS 'What this source cannot be used for';

      CREATE TABLE fact (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        enterprise_id uuid NOT NULL REFERENCES enterprise,
        indicator text COLLATE "C" NOT NULL,
        year smallint CHECK (year BETWEEN 1949 AND 2200),
        as_of date,
        value jsonb NOT NULL CHECK (jsonb_typeof(value) <> 'null'),
        source_id uuid NOT NULL REFERENCES fact_source,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        superseded_at timestamptz,
        CHECK ((year IS NULL) <> (as_of IS NULL))
      );
      CREATE UNIQUE INDEX fact_present ON fact (enterprise_id, indicator, year, as_of)
        NULLS NOT DISTINCT WHERE superseded_at IS NULL;
      CREATE INDEX fact_years ON fact (year) WHERE superseded_at IS NULL AND year IS NOT NULL;
      COMMENT ON TABLE fact IS 'Only superseded_at ever changes, and only from null';

      CREATE TABLE fact_sheet (
        enterprise_id uuid PRIMARY KEY REFERENCES enterprise,
        facts jsonb NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON COLUMN fact_sheet.facts IS
        'Series: {"revenue":{"2021":12100}}; points: {"segmentYears":[["2022-01-01",8]]} by day';

      CREATE FUNCTION refresh_fact_sheets(enterprises uuid[]) RETURNS void
      LANGUAGE sql AS $$
        INSERT INTO fact_sheet (enterprise_id, facts, updated_at)
        SELECT enterprise_id, jsonb_object_agg(indicator, entries), now()
        FROM (
          SELECT enterprise_id, indicator,
            CASE WHEN bool_or(year IS NOT NULL)
              THEN jsonb_object_agg(year, value ORDER BY year) FILTER (WHERE year IS NOT NULL)
              ELSE jsonb_agg(jsonb_build_array(as_of, value) ORDER BY as_of)
            END AS entries
          FROM fact
          WHERE enterprise_id = ANY (enterprises) AND superseded_at IS NULL
          GROUP BY enterprise_id, indicator
        ) AS by_indicator
        GROUP BY enterprise_id
        ON CONFLICT (enterprise_id) DO UPDATE
          SET facts = excluded.facts, updated_at = excluded.updated_at
          WHERE fact_sheet.facts IS DISTINCT FROM excluded.facts
      $$;

      GRANT SELECT, INSERT ON fact_source, fact TO tidu_app;
      GRANT UPDATE (superseded_at) ON fact TO tidu_app;
      GRANT SELECT, INSERT, UPDATE ON fact_sheet TO tidu_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION refresh_fact_sheets;
      DROP TABLE fact_sheet, fact, fact_source;
    `);
  }
}
