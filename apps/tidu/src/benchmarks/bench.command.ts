import { InvalidArgumentError, type Command } from 'commander';
import { printJson, type Ready, type RunCommand } from '../core/run-command';
import { benchAudit } from './audit.bench';
import { benchEvaluate } from './evaluate.bench';
import { benchImport } from './import.bench';
import { benchScreening } from './screening.bench';
import { benchSignIn } from './signin.bench';

type Benchmark =
  | { readonly database: true; readonly run: (ready: Ready) => Promise<object> }
  | { readonly database: false; readonly run: () => Promise<object> };

/** Every benchmark by name; each prints its figures against a floor measured in the same run. */
const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  evaluate: { database: false, run: benchEvaluate },
  screening: { database: true, run: benchScreening },
  import: { database: true, run: benchImport },
  audit: { database: true, run: benchAudit },
  signin: { database: true, run: benchSignIn },
};

/** `tidu bench`: runs the benchmarks named, or all of them. */
export function registerBench(program: Command, run: RunCommand): void {
  program
    .command('bench')
    .description('性能基准 · benchmarks')
    .argument('[names...]', Object.keys(BENCHMARKS).join(', '), collect, [])
    .action(async (names: string[]) => {
      for (const name of names.length > 0 ? names : Object.keys(BENCHMARKS)) {
        const benchmark = BENCHMARKS[name];
        if (!benchmark) continue;
        const print = (figures: object): void => printJson({ benchmark: name, ...figures });
        if (benchmark.database) await run(async (ready) => print(await benchmark.run(ready)));
        else print(await benchmark.run());
      }
    });
}

function collect(name: string, before: string[]): string[] {
  if (!Object.hasOwn(BENCHMARKS, name)) {
    throw new InvalidArgumentError(`there are: ${Object.keys(BENCHMARKS).join(', ')}`);
  }
  return [...before, name];
}
