import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@tidu/data-access';
import {
  importFile,
  type ImportInput,
  type ImportOptions,
  type ImportOutcome,
} from './import-file';

/** Takes files of enterprises and indicators in, or tells what that would do. */
@Injectable()
export class ImportEnterprises {
  constructor(private readonly database: Database) {}

  /**
   * Imports in a transaction of its own.
   * @throws ImportRefused when the file as a whole cannot be taken; nothing is written then
   */
  run(input: ImportInput, dryRun: boolean, options?: ImportOptions): Promise<ImportOutcome> {
    return this.database.transaction((tx) => importOrRehearse(tx, input, dryRun, options));
  }
}

/**
 * Imports in the caller's transaction. A dry run does all of it and takes it back, so that it tells
 * exactly what the import would do.
 */
export async function importOrRehearse(
  tx: Transaction,
  input: ImportInput,
  dryRun: boolean,
  options?: ImportOptions,
): Promise<ImportOutcome> {
  if (!dryRun) return importFile(tx, input, options);
  await tx.query('SAVEPOINT rehearsal');
  const outcome = await importFile(tx, input, options);
  await tx.query('ROLLBACK TO SAVEPOINT rehearsal');
  return outcome;
}
