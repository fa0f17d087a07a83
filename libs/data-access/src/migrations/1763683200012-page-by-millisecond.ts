import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists page by the moment of creation, and a page's cursor carries milliseconds, as every moment
 * does outside the database. With microseconds in the column a page could skip rows that were
 * created within the same millisecond.
 */
export class PageByMillisecond1763683200012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of LISTED) {
      await runner.query(`ALTER TABLE ${table} ALTER COLUMN created_at TYPE timestamptz(3)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of LISTED) {
      await runner.query(`ALTER TABLE ${table} ALTER COLUMN created_at TYPE timestamptz`);
    }
  }
}

const LISTED = ['import_run', 'screening', 'rule_pack_draft', 'back_test'] as const;
