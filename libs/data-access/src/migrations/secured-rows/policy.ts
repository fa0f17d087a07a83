import type { QueryRunner } from 'typeorm';
import type { ViewerRole } from '../../database/viewer-roles';

export type Command = 'select' | 'insert' | 'update' | 'delete';

/** What a role may do to a table: rows by an SQL condition, perhaps of some columns only. */
export interface RowRight {
  readonly roles: readonly ViewerRole[];
  readonly commands: readonly Command[];
  /** Which rows; `true` for all. */
  readonly rows: string;
  /** Absent: all columns. Deleting knows none. */
  readonly columns?: readonly string[];
}

/** Tables under row-level security with every right to them; what is not named is refused. */
export type SecuredTables = Readonly<Record<string, readonly RowRight[]>>;

/** A right; to be read as a line of a table. */
export function rows(
  roles: readonly ViewerRole[],
  commands: readonly Command[],
  condition: string,
  columns?: readonly string[],
): RowRight {
  return { roles, commands, rows: condition, ...(columns && { columns }) };
}

/** Puts tables under row-level security and gives the rights to them. */
export async function secureTables(runner: QueryRunner, tables: SecuredTables): Promise<void> {
  for (const [table, rights] of Object.entries(tables)) {
    await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
    for (const [index, right] of rights.entries()) {
      for (const command of right.commands) {
        await runner.query(policyText(table, `${table}_${index}_${command}`, command, right));
        await runner.query(grantText(table, command, right));
      }
    }
  }
}

/** Undoes `secureTables`. */
export async function releaseTables(runner: QueryRunner, tables: SecuredTables): Promise<void> {
  for (const [table, rights] of Object.entries(tables)) {
    for (const [index, right] of rights.entries()) {
      for (const command of right.commands) {
        await runner.query(`DROP POLICY ${table}_${index}_${command} ON ${table}`);
      }
      await runner.query(`REVOKE ALL ON ${table} FROM ${right.roles.join(', ')}`);
    }
    await runner.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
  }
}

function policyText(table: string, name: string, command: Command, right: RowRight): string {
  const clauses = {
    select: `USING (${right.rows})`,
    insert: `WITH CHECK (${right.rows})`,
    update: `USING (${right.rows}) WITH CHECK (${right.rows})`,
    delete: `USING (${right.rows})`,
  };
  return `CREATE POLICY ${name} ON ${table} FOR ${command} TO ${right.roles.join(', ')}
    ${clauses[command]}`;
}

function grantText(table: string, command: Command, { roles, columns }: RowRight): string {
  const named = columns && command !== 'delete' ? ` (${columns.join(', ')})` : '';
  return `GRANT ${command}${named} ON ${table} TO ${roles.join(', ')}`;
}
