import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports of enterprises and indicators, each with its faults line by line. */
export class CreateImports1763683200004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_run (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        file_name text NOT NULL,
        file_bytes bigint NOT NULL,
        file_sha256 char(64) NOT NULL,
        file_key text NOT NULL,
        mapping_name text NOT NULL,
        mapping jsonb NOT NULL,
        dry_run boolean NOT NULL,
        status text NOT NULL DEFAULT 'queued'
          CHECK (status IN ('queued', 'running', 'completed', 'failed')),
        encoding text,
        report jsonb NOT NULL DEFAULT '{}',
        failure jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz,
        finished_at timestamptz
      );
      CREATE INDEX import_run_list ON import_run (created_at DESC, id DESC);
      COMMENT ON COLUMN import_run.file_key IS 'Where the storage keeps the uploaded file';

      CREATE TABLE import_finding (
        import_id uuid NOT NULL REFERENCES import_run ON DELETE CASCADE,
        severity text NOT NULL CHECK (severity IN ('error', 'warning')),
        ordinal integer NOT NULL,
        line integer,
        column_name text,
        value text,
        rule text NOT NULL,
        message jsonb NOT NULL,
        PRIMARY KEY (import_id, severity, ordinal)
      );

      GRANT SELECT, INSERT, UPDATE ON import_run TO tidu_app;
      GRANT SELECT, INSERT, DELETE ON import_finding TO tidu_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE import_finding, import_run;`);
  }
}
