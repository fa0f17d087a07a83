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
  /** What a changed row has to be; absent: as `rows`. */
  readonly after?: string;
}

/** Tables under row-level security with every right to them; what is not named is refused. */
export type SecuredTables = Readonly<Record<string, readonly RowRight[]>>;

/** A right; to be read as a line of a table. */
export function rows(
  roles: readonly ViewerRole[],
  commands: readonly Command[],
  condition: string,
  columns?: readonly string[],
  after?: string,
): RowRight {
  return { roles, commands, rows: condition, ...(columns && { columns }), ...(after && { after }) };
}

/** Puts tables under row-level security and gives the rights to them. */
export async function secureTables(runner: QueryRunner, tables: SecuredTables): Promise<void> {
  for (const [table, rights] of Object.entries(tables)) {
    refuseWideUpdates(table, rights);
    await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
    for (const [index, right] of rights.entries()) {
      for (const command of right.commands) {
        await runner.query(policyText(table, `${table}_${index}_${command}`, command, right));
        await runner.query(grantText(table, command, right));
      }
    }
  }
}

/**
 * Rights of one role add up, and so do its policies: a right to all columns would swallow the narrower
 * one beside it.
 * @throws Error when a role may change all columns by one right and some by another
 */
function refuseWideUpdates(table: string, rights: readonly RowRight[]): void {
  const updates = rights.filter(({ commands }) => commands.includes('update'));
  for (const { roles, columns } of updates) {
    const shared = updates.filter((other) => other.roles.some((role) => roles.includes(role)));
    if (!columns && shared.length > 1) throw new Error(`${table}: an update of all columns`);
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
    update: `USING (${right.rows}) WITH CHECK (${right.after ?? right.rows})`,
    delete: `USING (${right.rows})`,
  };
  return `CREATE POLICY ${name} ON ${table} FOR ${command} TO ${right.roles.join(', ')}
    ${clauses[command]}`;
}

function grantText(table: string, command: Command, { roles, columns }: RowRight): string {
  const named = columns && command !== 'delete' ? ` (${columns.join(', ')})` : '';
  return `GRANT ${command}${named} ON ${table} TO ${roles.join(', ')}`;
}
