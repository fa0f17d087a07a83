import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts of rule packs: sound, yet never what new work uses; and which pack applies when. */
export class CreateRulePackDrafts1763683200009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rule_pack_draft (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        name text NOT NULL CHECK (name <> ''),
        hash char(64) NOT NULL,
        body jsonb NOT NULL,
        source text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE rule_pack_draft IS
        'Apart from rule_pack on purpose: only a seed that is loaded makes a pack current';
      COMMENT ON COLUMN rule_pack_draft.source IS 'The YAML text as it was sent';
      CREATE INDEX rule_pack_draft_list ON rule_pack_draft (created_at DESC, id DESC);

      CREATE TABLE rule_selection (
        single boolean PRIMARY KEY DEFAULT true CHECK (single),
        body jsonb NOT NULL
      );
      COMMENT ON TABLE rule_selection IS
        'Which pack applies by tier, procedure, day, place and certificate; loaded from its seed file';

      GRANT SELECT ON rule_selection TO tidu_app;
      GRANT SELECT, INSERT ON rule_pack_draft TO tidu_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE rule_selection, rule_pack_draft;`);
  }
}
