import { once } from 'node:events';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Transaction } from './data-source';

const SPECIAL = /[\\\t\n\r]/g;
const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

/**
 * Writes rows by COPY inside the transaction: the fastest way in, for sets that are known to be
 * new. One row that breaks a constraint fails them all.
 * @param target table and columns, such as `fact (id, value)`; never made from input
 * @param rows texts as PostgreSQL reads them, null for NULL; held in memory as one text
 */
export async function copyRows(
  tx: Transaction,
  target: string,
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  const client = (await tx.queryRunner?.connect()) as PoolClient | undefined;
  if (!client) throw new Error('COPY needs a transaction');
  const stream = client.query(copyFrom(`COPY ${target} FROM STDIN`));
  const finished = once(stream, 'finish');
  stream.end(rows.map(toLine).join(''));
  await finished;
}

function toLine(row: readonly (string | null)[]): string {
  return `${row.map(toField).join('\t')}\n`;
}

function toField(text: string | null): string {
  return text === null ? '\\N' : text.replace(SPECIAL, (character) => ESCAPED[character] ?? '');
}
