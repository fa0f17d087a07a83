import { loadConfiguration } from '@tidu/platform';
import type { Command } from 'commander';
import { reportFailure } from './report-failure';
import { serve } from './serve';

/** `tidu serve`: everything on one port, until Ctrl-C. */
export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('启动全部服务 · serve everything on one port')
    .action(async () => {
      try {
        await serve(loadConfiguration());
      } catch (error) {
        reportFailure(error);
      }
      process.exit(0);
    });
}
