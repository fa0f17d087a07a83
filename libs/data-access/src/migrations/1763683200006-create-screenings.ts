import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Screenings, their chunks (the truth about what is done) and the assessments they make. */
export class CreateScreenings1763683200006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE screening (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        programme_id text COLLATE "C" NOT NULL,
        programme jsonb NOT NULL,
        programme_hash char(64) NOT NULL,
        pack_id text COLLATE "C" NOT NULL,
        pack_hash char(64) NOT NULL,
        procedure text NOT NULL CHECK (procedure IN ('recognition', 'review')),
        as_of date NOT NULL,
        division_prefix text COLLATE "C" CHECK (division_prefix ~ '^([0-9]{2}){1,3}$'),
        outside_effective_dates boolean NOT NULL,
        status text NOT NULL DEFAULT 'queued'
          CHECK (status IN ('queued', 'running', 'completed', 'failed')),
        total integer NOT NULL DEFAULT 0,
        summary jsonb,
        facts_sha256 char(64),
        failure jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz, finished_at timestamptz,
        FOREIGN KEY (pack_id, pack_hash) REFERENCES rule_pack
      );
      CREATE INDEX screening_list ON screening (created_at DESC, id DESC);
      COMMENT ON COLUMN screening.programme IS 'The programme as it was: its pools and their limits';
      COMMENT ON COLUMN screening.facts_sha256 IS 'Over the facts that were judged, in chunk order';

      CREATE TABLE screening_chunk (
        screening_id uuid NOT NULL REFERENCES screening ON DELETE CASCADE,
        ordinal integer NOT NULL,
        after_id uuid, until_id uuid NOT NULL,
        enterprises integer NOT NULL,
        tally jsonb, facts_sha256 char(64),
        done_at timestamptz,
        PRIMARY KEY (screening_id, ordinal)
      );
      COMMENT ON TABLE screening_chunk IS
        'A chunk is done when done_at is set, in the transaction that wrote its assessments';

      CREATE TABLE assessment (
        screening_id uuid NOT NULL,
        enterprise_id uuid NOT NULL,
        enterprise_name text COLLATE tidu_pinyin NOT NULL,
        credit_code text COLLATE "C",
        division_code char(6) COLLATE "C" NOT NULL,
        verdict text COLLATE "C" NOT NULL CHECK (verdict IN ('met', 'unmet', 'undetermined')),
        pool text COLLATE "C" NOT NULL,
        statuses text COLLATE "C" NOT NULL,
        item_values jsonb NOT NULL,
        PRIMARY KEY (screening_id, enterprise_id)
      );
      COMMENT ON TABLE assessment IS
        'No foreign keys: its rows are read from screening and enterprise in the same transaction, nobody deletes those, and a check a row would cost a quarter of a screening';
      COMMENT ON COLUMN assessment.statuses IS
        'One letter a criterion in the pack''s order: M met, U unmet, K unknown, J manual, W waived, N not applicable';
      COMMENT ON COLUMN assessment.item_values IS 'One value a criterion in the pack''s order';
      CREATE INDEX assessment_list
        ON assessment (screening_id, division_code, enterprise_name, enterprise_id);

      GRANT SELECT, INSERT, UPDATE ON screening, screening_chunk TO tidu_app;
      GRANT SELECT, INSERT ON assessment TO tidu_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE assessment, screening_chunk, screening;`);
  }
}
