import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Divisions (GB/T 2260), industries (GB/T 4754-2017), the working-day calendar, seed marks. */
export class CreateReferenceData1763683200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE COLLATION tidu_pinyin (provider = icu, locale = 'zh-Hans-CN');

      CREATE TABLE division (
        code char(6) COLLATE "C" PRIMARY KEY CHECK (code ~ '^[0-9]{6}$'),
        name text NOT NULL,
        level text NOT NULL CHECK (level IN ('province', 'city', 'county')),
        parent_code char(6) COLLATE "C" REFERENCES division
      );
      CREATE INDEX division_parent ON division (parent_code, code);
      COMMENT ON TABLE division IS 'GB/T 2260; a code once used is never removed';

      CREATE TABLE industry (
        code text COLLATE "C" PRIMARY KEY CHECK (code ~ '^([A-T]|[0-9]{2,4})$'),
        level smallint NOT NULL CHECK (level BETWEEN 1 AND 4),
        section char(1) COLLATE "C" NOT NULL,
        name text NOT NULL
      );
      COMMENT ON TABLE industry IS 'GB/T 4754-2017: section letter, then 2, 3 and 4 digits';

      CREATE TABLE calendar_year (
        year smallint PRIMARY KEY,
        source text NOT NULL
      );
      COMMENT ON TABLE calendar_year IS
        'Years whose holidays the State Council has published; any other year is provisional';

      CREATE TABLE calendar_day (
        date date PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('workday', 'holiday')),
        name text NOT NULL,
        edited boolean NOT NULL DEFAULT false
      );
      COMMENT ON TABLE calendar_day IS 'Only days that differ from the plain Monday-to-Friday week';

      CREATE TABLE published_calendar_day (
        date date PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('workday', 'holiday')),
        name text NOT NULL
      );
      COMMENT ON TABLE published_calendar_day IS 'What was published, so that an edit can be undone';

      CREATE TABLE seed_mark (
        name text PRIMARY KEY,
        sha256 char(64) NOT NULL,
        loaded_at timestamptz NOT NULL DEFAULT now()
      );

      GRANT SELECT ON division, industry, calendar_year, published_calendar_day, seed_mark TO tidu_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_day TO tidu_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE seed_mark, published_calendar_day, calendar_day, calendar_year, industry, division;
      DROP COLLATION tidu_pinyin;
    `);
  }
}
