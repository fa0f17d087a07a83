import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACCOUNT_GUARDS, DROP_ACCOUNT_GUARDS } from './secured-rows/account-guards';
import { ACCOUNT_TABLES } from './secured-rows/account-tables';
import { AUTHENTICATION, DROP_AUTHENTICATION } from './secured-rows/authentication';
import { DROP_FUNCTIONS, FUNCTIONS } from './secured-rows/conditions';
import { ENTERPRISE_TABLES } from './secured-rows/enterprise-tables';
import { DROP_VIEWER_FUNCTIONS, FUNCTION_RIGHTS, VIEWER_FUNCTIONS } from './secured-rows/functions';
import { releaseTables, secureTables, type SecuredTables } from './secured-rows/policy';
import { AUDIT_TABLES, CALENDAR_TABLES, OPEN_TABLES } from './secured-rows/reference-tables';
import { DROP_OWNERS, OWNERS, WORK_TABLES } from './secured-rows/work-tables';

/**
 * Row-level security on every table that holds somebody's data. Who looks is told by the role and
 * the settings of the transaction, and what is not allowed is not there. The tables' owner is not
 * held by it; the application, which owns nothing, is.
 */
export class SecureRows1763683200022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE ALL ON ALL TABLES IN SCHEMA public FROM tidu_app');
    await runner.query(FUNCTIONS);
    await runner.query(OWNERS);
    await secureTables(runner, SECURED);
    await runner.query(`GRANT SELECT ON ${Object.keys(OPEN_TABLES).join(', ')} TO tidu_reader`);
    await runner.query(VIEWER_FUNCTIONS);
    await runner.query(FUNCTION_RIGHTS);
    await runner.query(ACCOUNT_GUARDS);
    await runner.query(AUTHENTICATION);
    await runner.query(RELAY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DROP_RELAY);
    await runner.query(DROP_AUTHENTICATION);
    await runner.query(DROP_ACCOUNT_GUARDS);
    await runner.query(DROP_VIEWER_FUNCTIONS);
    await runner.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM tidu_reader`);
    await releaseTables(runner, SECURED);
    await runner.query(DROP_OWNERS);
    await runner.query(DROP_FUNCTIONS);
  }
}

const SECURED: SecuredTables = {
  ...CALENDAR_TABLES,
  ...ENTERPRISE_TABLES,
  ...ACCOUNT_TABLES,
  ...WORK_TABLES,
  ...AUDIT_TABLES,
};

/** The relay listens on a connection of its own and takes no viewer's role: ids and names alone. */
const RELAY = `
  CREATE POLICY outbox_relay ON outbox TO tidu_app USING (true);
  GRANT SELECT, UPDATE (enqueued_at, attempt) ON outbox TO tidu_app;
`;

const DROP_RELAY = `
  DROP POLICY outbox_relay ON outbox;
  REVOKE ALL ON outbox FROM tidu_app;
`;
