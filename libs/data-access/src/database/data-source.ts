import { DataSource, type EntityManager } from 'typeorm';
import { types } from 'pg';
import { MIGRATIONS } from '../migrations';

// Dates are calendar days here, never moments: keep PostgreSQL's own YYYY-MM-DD text.
types.setTypeParser(types.builtins.DATE, (text) => text);
// Counts fit a double; ids of type bigint are only compared and sent back, as text.
types.setTypeParser(types.builtins.INT8, (text) => text);

/** What a use case hands to the stores: everything done with it commits or fails together. */
export type Transaction = EntityManager;

/**
 * A data source on one database; the caller initialises and destroys it.
 * @param poolSize connections at most
 */
export function createDataSource(url: string, poolSize = 10): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'all',
    synchronize: false,
    // Errors reach the caller; TypeORM's own logger would write to standard output.
    logging: false,
    poolSize,
    applicationName: 'tidu',
  });
}
