import { CheckpointStore, Database } from '@tidu/data-access';
import { loadSigningKey, type Configuration } from '@tidu/platform';
import { AuditCheckpoints } from '@tidu/server';
import type { Command } from 'commander';
import type { RunCommand } from '../core/run-command';

/**
 * `tidu checkpoint-audit`: makes the checkpoint of today, unless there is one, and prints the public
 * key and all checkpoints as JSON lines, to be kept where no administrator of the database writes.
 */
export function registerCheckpointAudit(program: Command, run: RunCommand): void {
  program
    .command('checkpoint-audit')
    .description(
      '签署当日审计检查点并输出全部检查点 · sign and print the checkpoints of the audit trail',
    )
    .action(() => run(({ configuration }) => printCheckpoints(configuration)));
}

async function printCheckpoints(configuration: Configuration): Promise<void> {
  const key = await loadSigningKey(configuration);
  const database = await Database.forSystem(configuration.appUrl, 1);
  try {
    const checkpoints = new AuditCheckpoints(database, new CheckpointStore());
    await checkpoints.create(key);
    for await (const lines of checkpoints.export(key.publicKey)) process.stdout.write(lines);
  } finally {
    await database.close();
  }
}
