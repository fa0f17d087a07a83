import { NOBODY, SYSTEM, type Viewer } from '@tidu/domain';
import type { PoolClient } from 'pg';
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
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const { runner, client } = await this.begin('BEGIN ISOLATION LEVEL READ COMMITTED');
    try {
      const result = await work(runner.manager);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      // The first error tells what went wrong, not that the connection is gone as well.
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Reads with one snapshot and no transaction of one's own writing. */
  async read<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const opened = await this.begin('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    try {
      return await work(opened.runner.manager);
    } finally {
      // Nobody has to wait for the end of what only read.
      void giveBack(opened);
    }
  }

  /**
   * Calls a function that the login role itself may call, outside any transaction of a viewer. There
   * is nothing else that it could reach.
   */
  async call<Row>(statement: string, parameters: unknown[]): Promise<Row[]> {
    return this.source.query<Row[]>(statement, parameters);
  }

  /** Answers when the server does; throws when it does not. */
  async ping(): Promise<void> {
    await this.source.query('SELECT 1');
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  /** One text, so that a viewer costs no round trip more than a transaction without one. */
  private async begin(begin: string): Promise<Opened> {
    const viewer = currentViewer() ?? this.viewer;
    const opening = viewer === null ? begin : `${begin}; ${viewerStatements(viewer)}`;
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      await client.query(opening);
      return { runner, client };
    } catch (error) {
      // What did begin must not be found by whoever gets this connection next.
      await client.query('ROLLBACK').catch(() => undefined);
      await runner.release();
      throw error;
    }
  }
}

/** A transaction under way. */
interface Opened {
  readonly runner: QueryRunner;
  readonly client: PoolClient;
}

async function giveBack({ runner, client }: Opened): Promise<void> {
  // On a connection that is gone there is nothing to end; the pool drops it.
  await client.query('COMMIT').catch(() => undefined);
  await runner.release();
}
