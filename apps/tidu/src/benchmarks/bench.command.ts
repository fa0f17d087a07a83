import { InvalidArgumentError, type Command } from 'commander';
import { printJson, type Ready, type RunCommand } from '../core/run-command';
import { benchImport } from './import.bench';
import { benchScreening } from './screening.bench';

/** Every benchmark by name; each prints its figures against a floor measured in the same run. */
const BENCHMARKS: Readonly<Record<string, (ready: Ready) => Promise<object>>> = {
  screening: benchScreening,
  import: benchImport,
};

/** `tidu bench`: runs the benchmarks named, or all of them. */
export function registerBench(program: Command, run: RunCommand): void {
  program
    .command('bench')
    .description('性能基准 · benchmarks')
    .argument('[names...]', Object.keys(BENCHMARKS).join(', '), collect, [])
    .action((names: string[]) =>
      run(async (ready) => {
        for (const name of names.length > 0 ? names : Object.keys(BENCHMARKS)) {
          const figures = await BENCHMARKS[name]?.(ready);
          printJson({ benchmark: name, ...figures });
        }
      }),
    );
}

function collect(name: string, before: string[]): string[] {
  if (!Object.hasOwn(BENCHMARKS, name)) {
    throw new InvalidArgumentError(`there are: ${Object.keys(BENCHMARKS).join(', ')}`);
  }
  return [...before, name];
}
