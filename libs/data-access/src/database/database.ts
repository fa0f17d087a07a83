import type { DataSource } from 'typeorm';
import { createDataSource, type Transaction } from './data-source';

/** The database as the application role sees it. All work runs in a transaction. */
export class Database {
  private constructor(private readonly source: DataSource) {}

  /** Connects; fails when the server cannot be reached. */
  static async connect(url: string, poolSize?: number): Promise<Database> {
    return new Database(await createDataSource(url, poolSize).initialize());
  }

  /** Runs `work` in one transaction: commits what it did when it returns, nothing when it throws. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.source.transaction(work);
  }

  /** Reads with one snapshot and no transaction of one's own writing. */
  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.source.transaction('REPEATABLE READ', async (tx) => {
      await tx.query('SET TRANSACTION READ ONLY');
      return work(tx);
    });
  }

  /** Answers when the server does; throws when it does not. */
  async ping(): Promise<void> {
    await this.source.query('SELECT 1');
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}
