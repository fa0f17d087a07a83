import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rosters made from a screening; the files lie in the storage, their hashes here. */
export class CreateRosters1763683200007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE roster (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        screening_id uuid NOT NULL REFERENCES screening,
        kind text NOT NULL CHECK (kind IN ('cultivation')),
        status text NOT NULL DEFAULT 'queued'
          CHECK (status IN ('queued', 'building', 'ready', 'failed')),
        manifest jsonb,
        failure jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        UNIQUE (screening_id, kind)
      );
      GRANT SELECT, INSERT, UPDATE ON roster TO tidu_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE roster;`);
  }
}
