import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit trail: entries chained by hash at the end of each transaction, and checkpoints. */
export class CreateAudit1763683200020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(HASH);
    await runner.query(APPENDING);
    await runner.query(GUARDS);
    await runner.query(RIGHTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION append_audit;
      DROP TABLE audit_intake;
      DROP FUNCTION chain_audit, audit_hash;
      DROP TABLE audit_checkpoint, audit_head, audit_entry;
      DROP FUNCTION audit_field, refuse_audit_change;
    `);
  }
}

const TABLES = `
  CREATE TABLE audit_entry (
    sequence bigint PRIMARY KEY CHECK (sequence > 0),
    at timestamptz NOT NULL,
    act text COLLATE "C" NOT NULL CHECK (act ~ '^[a-z][A-Za-z0-9]*([.-][A-Za-z0-9]+)*$'),
    account text COLLATE "C",
    principal text COLLATE "C",
    organisation text COLLATE "C",
    subject text COLLATE "C",
    outcome text COLLATE "C" NOT NULL CHECK (outcome IN ('done', 'refused')),
    detail text NOT NULL,
    hash char(64) COLLATE "C" NOT NULL
  );
  COMMENT ON TABLE audit_entry IS 'Chained by hash, without gaps; written by append_audit alone';
  COMMENT ON COLUMN audit_entry.principal IS 'Whose place the account took as a substitute';
  COMMENT ON COLUMN audit_entry.detail IS 'Canonical JSON, as text: what was hashed stays as it was';
  CREATE INDEX audit_entry_at ON audit_entry (at, sequence);
  CREATE INDEX audit_entry_act ON audit_entry (act, sequence);
  CREATE INDEX audit_entry_account ON audit_entry (account, sequence) WHERE account IS NOT NULL;
  CREATE INDEX audit_entry_principal ON audit_entry (principal, sequence)
    WHERE principal IS NOT NULL;
  CREATE INDEX audit_entry_organisation ON audit_entry (organisation, sequence)
    WHERE organisation IS NOT NULL;
  CREATE INDEX audit_entry_subject ON audit_entry (subject, sequence) WHERE subject IS NOT NULL;
  CREATE INDEX audit_entry_refused ON audit_entry (sequence) WHERE outcome = 'refused';

  CREATE TABLE audit_head (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    sequence bigint NOT NULL,
    hash char(64) COLLATE "C" NOT NULL,
    at timestamptz NOT NULL
  ) WITH (fillfactor = 10);
  COMMENT ON TABLE audit_head IS 'The last entry; its lock is the turn to write';
  INSERT INTO audit_head (sequence, hash, at) VALUES (0, repeat('0', 64), '-infinity');

  CREATE TABLE audit_intake (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    entries jsonb NOT NULL
  );
  COMMENT ON TABLE audit_intake IS
    'What a transaction will write to the trail when it commits; empty for everybody else';

  CREATE TABLE audit_checkpoint (
    day date PRIMARY KEY,
    sequence bigint NOT NULL CHECK (sequence >= 0),
    hash char(64) COLLATE "C" NOT NULL,
    key_id text COLLATE "C" NOT NULL,
    signature text COLLATE "C" NOT NULL,
    made_at timestamptz NOT NULL DEFAULT clock_timestamp()
  );
  COMMENT ON TABLE audit_checkpoint IS 'States of the trail, signed with Ed25519';
`;

// Bodies of this form are bound to what they name when they are made: no search path leads astray.
const HASH = `
  CREATE FUNCTION audit_field(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN coalesce(octet_length(convert_to(value, 'UTF8')) || ':' || value, '-');

  CREATE FUNCTION audit_hash(previous text, entry audit_entry) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN encode(sha256(convert_to(previous
      || '|' || audit_field((entry).sequence::text)
      || '|' || audit_field(
        to_char((entry).at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
      || '|' || audit_field((entry).act)
      || '|' || audit_field((entry).account)
      || '|' || audit_field((entry).principal)
      || '|' || audit_field((entry).organisation)
      || '|' || audit_field((entry).subject)
      || '|' || audit_field((entry).outcome)
      || '|' || audit_field((entry).detail), 'UTF8')), 'hex');
  COMMENT ON FUNCTION audit_hash IS 'The same as entryHash of the domain';
`;

// The chain makes transactions wait for each other. Chained at commit, they wait the shortest time,
// and nobody who waits holds what the one before still needs: there is no deadlock over the trail.
const APPENDING = `
  CREATE FUNCTION chain_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp AS $$
  DECLARE
    head audit_head;
    entry audit_entry;
  BEGIN
    DELETE FROM audit_intake WHERE id = NEW.id;
    SELECT * INTO STRICT head FROM audit_head FOR NO KEY UPDATE;
    -- A clock that was set back does not put entries before earlier ones.
    head.at := greatest(clock_timestamp(), head.at);
    FOR entry IN
      SELECT 0, head.at, act, account, principal, organisation, subject, outcome, detail, NULL
      FROM ROWS FROM (jsonb_to_recordset(NEW.entries) AS (act text, account text, principal text,
        organisation text, subject text, outcome text, detail text)) WITH ORDINALITY
      ORDER BY ordinality
    LOOP
      head.sequence := head.sequence + 1;
      entry.sequence := head.sequence;
      head.hash := audit_hash(head.hash, entry);
      entry.hash := head.hash;
      INSERT INTO audit_entry VALUES (entry.*);
    END LOOP;
    UPDATE audit_head SET sequence = head.sequence, hash = head.hash, at = head.at
      WHERE sequence < head.sequence;
    RETURN NULL;
  END $$;

  CREATE CONSTRAINT TRIGGER audit_intake_chains AFTER INSERT ON audit_intake
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION chain_audit();

  CREATE FUNCTION append_audit(entries jsonb) RETURNS void LANGUAGE sql SECURITY DEFINER
    SET search_path = public, pg_temp
    BEGIN ATOMIC
      INSERT INTO audit_intake (entries)
      SELECT jsonb_agg(entry || CASE
          WHEN current_setting('role') IN ('none', 'tidu_system', 'tidu_gate') THEN '{}'
          ELSE jsonb_build_object(
            'account', nullif(current_setting('tidu.account', true), ''),
            'principal', nullif(current_setting('tidu.principal', true), ''),
            'organisation', nullif(current_setting('tidu.organisation', true), ''))
        END ORDER BY place)
      FROM jsonb_array_elements(append_audit.entries) WITH ORDINALITY AS given (entry, place)
      HAVING count(*) > 0;
    END;
  COMMENT ON FUNCTION append_audit IS
    'Takes entries for the trail; chains them at commit. Nobody acts in a name but their own; who signs in is told by the gate';
`;

const GUARDS = `
  CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'the audit trail only grows: % on % is refused', TG_OP, TG_TABLE_NAME
      USING ERRCODE = 'insufficient_privilege';
  END $$;

  CREATE TRIGGER audit_entry_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
  CREATE TRIGGER audit_checkpoint_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE
    ON audit_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
  CREATE TRIGGER audit_head_stays BEFORE DELETE OR TRUNCATE ON audit_head
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
  CREATE TRIGGER audit_head_goes_forward BEFORE UPDATE ON audit_head FOR EACH ROW
    WHEN (NEW.sequence <= OLD.sequence) EXECUTE FUNCTION refuse_audit_change();
`;

// Nobody but this function inserts entries: whoever did would choose their time and number.
// Who may call it and who may read is said where rows are secured.
const RIGHTS = `
  REVOKE ALL ON FUNCTION append_audit, chain_audit FROM PUBLIC;
`;
