import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programmes and rule packs, loaded from seed files; a pack is immutable once it is here. */
export class CreateProgrammes1763683200005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rule_pack (
        id text COLLATE "C" NOT NULL,
        hash char(64) NOT NULL,
        body jsonb NOT NULL,
        loaded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (id, hash)
      );
      COMMENT ON COLUMN rule_pack.hash IS 'SHA-256 over the canonical form of the body';

      CREATE TABLE current_rule_pack (
        id text COLLATE "C" PRIMARY KEY,
        hash char(64) NOT NULL,
        FOREIGN KEY (id, hash) REFERENCES rule_pack
      );
      COMMENT ON TABLE current_rule_pack IS 'The version that new work uses; old work keeps its own';

      CREATE TABLE programme (
        id text COLLATE "C" PRIMARY KEY,
        ordinal smallint NOT NULL,
        hash char(64) NOT NULL,
        body jsonb NOT NULL
      );

      GRANT SELECT ON rule_pack, current_rule_pack, programme TO tidu_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE programme, current_rule_pack, rule_pack;`);
  }
}
