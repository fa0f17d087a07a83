import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Jobs that commit together with the change that asks for them, and answered requests. */
export class CreateOutbox1763683200008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        job text COLLATE "C" NOT NULL,
        payload jsonb NOT NULL,
        dedupe_key text COLLATE "C" NOT NULL UNIQUE,
        attempt integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        enqueued_at timestamptz,
        done_at timestamptz
      );
      COMMENT ON TABLE outbox IS
        'The queue is a hint: a row without done_at is enqueued again after its time';
      CREATE INDEX outbox_open ON outbox (enqueued_at NULLS FIRST, id) WHERE done_at IS NULL;

      CREATE FUNCTION notify_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('tidu_outbox', '');
        RETURN NULL;
      END $$;
      CREATE TRIGGER outbox_wakes_relay AFTER INSERT ON outbox
        FOR EACH STATEMENT EXECUTE FUNCTION notify_outbox();

      CREATE TABLE answered_request (
        key text COLLATE "C" PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 200),
        route text NOT NULL,
        request_sha256 char(64) NOT NULL,
        status smallint,
        body jsonb,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE answered_request IS
        'Answers by Idempotency-Key: a repeated request gets the first answer; status null: under way';
      CREATE INDEX answered_request_age ON answered_request (created_at);

      CREATE TABLE installation (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        single boolean PRIMARY KEY DEFAULT true CHECK (single)
      );
      INSERT INTO installation DEFAULT VALUES;
      COMMENT ON TABLE installation IS 'Names this database where several share one Redis';

      GRANT SELECT ON installation TO tidu_app;
      GRANT SELECT, INSERT, UPDATE ON outbox TO tidu_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON answered_request TO tidu_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE installation, answered_request, outbox;
      DROP FUNCTION notify_outbox;
    `);
  }
}
