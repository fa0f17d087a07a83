import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Back-tests and their chunks (the truth about what is done). */
export class CreateBackTests1763683200010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE back_test (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        baseline_id text COLLATE "C" NOT NULL,
        baseline_hash char(64) NOT NULL,
        baseline_draft_id uuid REFERENCES rule_pack_draft,
        candidate_id text COLLATE "C" NOT NULL,
        candidate_hash char(64) NOT NULL,
        candidate_draft_id uuid REFERENCES rule_pack_draft,
        procedure text NOT NULL CHECK (procedure IN ('recognition', 'review')),
        as_of date NOT NULL,
        division_prefix text COLLATE "C" CHECK (division_prefix ~ '^([0-9]{2}){1,3}$'),
        screening_id uuid REFERENCES screening,
        status text NOT NULL DEFAULT 'queued'
          CHECK (status IN ('queued', 'running', 'completed', 'failed')),
        total integer NOT NULL DEFAULT 0,
        summary jsonb,
        facts_sha256 char(64),
        failure jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz, finished_at timestamptz
      );
      CREATE INDEX back_test_list ON back_test (created_at DESC, id DESC);
      COMMENT ON COLUMN back_test.baseline_draft_id IS
        'Null: the pack is in rule_pack, where no version is ever removed';
      COMMENT ON COLUMN back_test.screening_id IS
        'Set: its assessments are the baseline; null: the baseline is assessed anew';

      CREATE TABLE back_test_chunk (
        back_test_id uuid NOT NULL REFERENCES back_test ON DELETE CASCADE,
        ordinal integer NOT NULL,
        after_id uuid, until_id uuid NOT NULL,
        enterprises integer NOT NULL,
        tally jsonb, facts_sha256 char(64),
        done_at timestamptz,
        PRIMARY KEY (back_test_id, ordinal)
      );
      COMMENT ON TABLE back_test_chunk IS
        'A chunk is done when done_at is set, in the transaction that wrote its changes';

      GRANT SELECT, INSERT, UPDATE ON back_test, back_test_chunk TO tidu_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE back_test_chunk, back_test;`);
  }
}
