import { resolve } from 'node:path';
import { verifyRosterFolder } from '@tidu/documents';
import type { Command } from 'commander';
import { printJson } from '../core/run-command';

/** `tidu roster verify`: needs no database, only the folder. */
export function registerVerifyRoster(program: Command): void {
  program
    .command('roster')
    .description('名单 · rosters')
    .command('verify')
    .description('按 manifest.json 核对名单文件 · check roster files against manifest.json')
    .argument('<folder>', '名单文件夹 · roster folder')
    .action(async (folder: string) => {
      const result = await verifyRosterFolder(resolve(folder));
      printJson(result);
      if (!result.ok) process.exitCode = 1;
    });
}
