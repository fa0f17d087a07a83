import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The enterprises whose verdict differs in a back-test. */
export class CreateBackTestChanges1763683200011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE back_test_change (
        back_test_id uuid NOT NULL,
        enterprise_id uuid NOT NULL,
        enterprise_name text COLLATE tidu_pinyin NOT NULL,
        credit_code text COLLATE "C",
        division_code char(6) COLLATE "C" NOT NULL,
        industry text COLLATE "C",
        size_class text COLLATE "C",
        verdict_before text COLLATE "C" NOT NULL
          CHECK (verdict_before IN ('met', 'unmet', 'undetermined')),
        verdict_after text COLLATE "C" NOT NULL
          CHECK (verdict_after IN ('met', 'unmet', 'undetermined')),
        change text COLLATE "C" NOT NULL CHECK (change IN ('gain', 'loss', 'opened', 'closed')),
        criteria text[] COLLATE "C" NOT NULL,
        facts_changed_since boolean NOT NULL,
        PRIMARY KEY (back_test_id, enterprise_id),
        CHECK (verdict_before <> verdict_after)
      );
      COMMENT ON TABLE back_test_change IS
        'Only enterprises whose verdict differs; no foreign keys, as in assessment';
      COMMENT ON COLUMN back_test_change.criteria IS 'Criterion ids that made the difference';
      CREATE INDEX back_test_change_list
        ON back_test_change (back_test_id, division_code, enterprise_name, enterprise_id);
      CREATE INDEX back_test_change_kind
        ON back_test_change (back_test_id, change, division_code, enterprise_name, enterprise_id);

      GRANT SELECT, INSERT ON back_test_change TO tidu_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE back_test_change;`);
  }
}
