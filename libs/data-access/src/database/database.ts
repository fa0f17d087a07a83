import { NOBODY, SYSTEM, type Viewer } from '@tidu/domain';
import type { DataSource, QueryRunner } from 'typeorm';
import { createDataSource, type Transaction } from './data-source';
import { currentViewer, viewerStatements } from './viewer-context';

/** Who looks when `runAs` has named nobody; null: the owner of the tables, held by no policy. */
type DefaultViewer = Viewer | null;

/**
 * The database. All work runs in a transaction, and each transaction is that of a viewer: the one
 * whom `runAs` names, else the one that the connection was made for.
 */
export class Database {
  private constructor(
    private readonly source: DataSource,
    private readonly viewer: DefaultViewer,
  ) {}

  /**
   * For requests: what no viewer was named for is that of nobody, and reaches no data.
   * Fails when the server cannot be reached.
   */
  static connect(url: string, poolSize?: number): Promise<Database> {
    return Database.open(url, poolSize, NOBODY);
  }

  /** For background work and commands: sees all data, but no credentials. */
  static forSystem(url: string, poolSize?: number): Promise<Database> {
    return Database.open(url, poolSize, SYSTEM);
  }

  /** For what only the owner of the tables may do, such as loading seeds. */
  static forOwner(url: string, poolSize?: number): Promise<Database> {
    return Database.open(url, poolSize, null);
  }

  private static async open(
    url: string,
    poolSize: number | undefined,
    viewer: DefaultViewer,
  ): Promise<Database> {
    return new Database(await createDataSource(url, poolSize).initialize(), viewer);
  }

  /** Runs `work` in one transaction: commits what it did when it returns, nothing when it throws. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.run('BEGIN ISOLATION LEVEL READ COMMITTED', work);
  }

  /** Reads with one snapshot and no transaction of one's own writing. */
  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.run('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work);
  }

  /** Answers when the server does; throws when it does not. */
  async ping(): Promise<void> {
    await this.source.query('SELECT 1');
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  private async run<T>(begin: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const viewer = currentViewer() ?? this.viewer;
    const opening = viewer === null ? begin : `${begin}; ${viewerStatements(viewer)}`;
    const runner = this.source.createQueryRunner();
    try {
      // One text, so that a transaction costs no more round trips than one without a viewer.
      await runner.query(opening);
      return await finish(runner, work);
    } finally {
      await runner.release();
    }
  }
}

async function finish<T>(runner: QueryRunner, work: (tx: Transaction) => Promise<T>): Promise<T> {
  let result: T;
  try {
    result = await work(runner.manager);
  } catch (error) {
    // The first error tells what went wrong, not that the connection is gone as well.
    await runner.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
  await runner.query('COMMIT');
  return result;
}
