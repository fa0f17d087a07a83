import type { Configuration } from '@tidu/platform';
import { ImportEnterprises } from '@tidu/server';
import type { Command } from 'commander';
import { printProgress, type RunCommand } from '../core/run-command';
import { withServices } from '../core/services';
import { refusalOf, reportOf, toJson, type CommandReport } from './command-report';
import { readImportInput } from './read-import-input';

interface ImportCommandOptions {
  readonly mapping?: string;
  readonly dryRun: boolean;
}

const PROGRESS_EVERY_MS = 1_000;

/** `tidu import enterprises`: takes a file of enterprises and indicators in. */
export function registerImport(program: Command, run: RunCommand): void {
  program
    .command('import')
    .description('导入数据 · import data')
    .command('enterprises <file>')
    .description('导入企业和指标（CSV、XLSX）· import enterprises and indicators (CSV, XLSX)')
    .option('--mapping <file>', '列映射文件 · mapping of the columns')
    .option('--dry-run', '只试算，不写入 · only tell what the import would do', false)
    .action((file: string, options: ImportCommandOptions) =>
      run(async ({ configuration }) => {
        const report = await importEnterprises(configuration, file, options);
        for (const piece of toJson(report, options.dryRun)) process.stdout.write(piece);
        if (report.refused || report.counts.rejected > 0) process.exitCode = 1;
      }),
    );
}

async function importEnterprises(
  configuration: Configuration,
  file: string,
  { mapping, dryRun }: ImportCommandOptions,
): Promise<CommandReport> {
  try {
    const input = await readImportInput(file, mapping, configuration);
    const onProgress = progressPrinter();
    return await withServices(configuration, async (services) =>
      reportOf(await services.get(ImportEnterprises).run(input, dryRun, { onProgress })),
    );
  } catch (error) {
    return refusalOf(error);
  }
}

function progressPrinter() {
  let printedAt = Date.now();
  return async ({ read }: { readonly read: number }): Promise<void> => {
    if (Date.now() - printedAt < PROGRESS_EVERY_MS) return;
    printedAt = Date.now();
    printProgress(`已读 ${read} 行 · ${read} rows read`);
  };
}
