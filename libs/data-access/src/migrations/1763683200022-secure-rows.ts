import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Row-level security on every table: who looks is told by the settings of the transaction
 * (`viewerSettings`), and what is not allowed is not there. The tables' owner is not held by it;
 * the application role is.
 */
export class SecureRows1763683200022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FUNCTIONS);
    await runner.query(OWNERS);
    for (const [table, policies] of Object.entries(POLICIES)) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      for (const [command, condition] of Object.entries(policies)) {
        await runner.query(policyText(table, command as Command, condition));
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, policies] of Object.entries(POLICIES)) {
      for (const command of Object.keys(policies)) {
        await runner.query(`DROP POLICY ${table}_${command} ON ${table}`);
      }
      await runner.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
    }
    await runner.query(`
      ALTER TABLE screening DROP COLUMN office_id;
      ALTER TABLE import_run DROP COLUMN office_id;
      ALTER TABLE fact_source DROP COLUMN office_id;
      ALTER TABLE answered_request DROP COLUMN account_id;
      DROP FUNCTION viewer_scope, viewer_answers_for, viewer_enterprise, viewer_organisation,
        viewer_account;
    `);
  }
}

type Command = 'select' | 'insert' | 'update' | 'delete';

const FUNCTIONS = `
  CREATE FUNCTION viewer_scope() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN current_setting('tidu.scope', true);
  CREATE FUNCTION viewer_enterprise() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('tidu.enterprise', true), '')::uuid;
  CREATE FUNCTION viewer_organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('tidu.organisation', true), '')::uuid;
  CREATE FUNCTION viewer_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('tidu.account', true), '')::uuid;
  CREATE FUNCTION viewer_answers_for(place text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN place >= current_setting('tidu.from', true)
      AND place <= current_setting('tidu.to', true)
      AND left(place, 4) <> ALL (string_to_array(current_setting('tidu.except', true), ','));
  COMMENT ON FUNCTION viewer_answers_for IS
    'A range of division codes, so that an index on the code serves it; a place of nobody is in no range';
`;
