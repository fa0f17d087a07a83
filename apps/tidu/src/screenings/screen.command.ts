import { resolve } from 'node:path';
import { CreateScreening, type ScreeningDetail } from '@tidu/contracts';
import { validated, type Configuration } from '@tidu/platform';
import { BuildCultivationRoster, ScreeningQueries, StartScreening } from '@tidu/server';
import type { Command } from 'commander';
import { printJson, printProgress, type RunCommand } from '../core/run-command';
import { withServices } from '../core/services';
import { WorkerProcess } from '../core/worker-process';
import { awaitScreening } from './await-screening';

interface ScreenOptions {
  readonly pack: string;
  readonly procedure: string;
  readonly asOf: string;
  readonly division?: string;
  readonly out: string;
}

/** `tidu screen`: screens the enterprises and writes the cultivation roster. */
export function registerScreen(program: Command, run: RunCommand): void {
  program
    .command('screen')
    .description('摸排企业并生成培育名单 · screen enterprises and write the cultivation roster')
    .requiredOption('--pack <id>', '规则包 · rule pack, such as CN-GRADIENT-2026/little-giant')
    .requiredOption('--procedure <procedure>', 'recognition 认定 | review 复核')
    .requiredOption('--as-of <day>', '数据截止日 · day as of which facts are judged, YYYY-MM-DD')
    .option('--division <code>', '行政区划代码或前缀 · division code or prefix, such as 33')
    .requiredOption('--out <folder>', '名单写入的文件夹 · folder for the roster files')
    .action((options: ScreenOptions) => run(({ configuration }) => screen(configuration, options)));
}

async function screen(configuration: Configuration, options: ScreenOptions): Promise<void> {
  const { out, ...rest } = options;
  const input = await validated(CreateScreening, rest);
  await withServices(configuration, async (services) => {
    const screenings = services.get(ScreeningQueries);
    const worker = WorkerProcess.start(configuration);
    try {
      const id = await services.get(StartScreening).execute(input);
      await awaitScreening(screenings, id, worker, ({ done, total }) => {
        printProgress(`已评价 ${done} / ${total} 家 · assessed ${done} of ${total}`);
      });
      await services.get(BuildCultivationRoster).execute(id, resolve(out));
      printJson(toOutput(await screenings.get(id)));
    } finally {
      await worker.stop();
    }
  });
}

function toOutput(screening: ScreeningDetail): object {
  return {
    ...screening.summary,
    pack: screening.pack,
    packHash: screening.packHash,
    procedure: screening.procedure,
    asOf: screening.asOf,
    division: screening.division,
    outsideEffectiveDates: screening.outsideEffectiveDates,
  };
}
