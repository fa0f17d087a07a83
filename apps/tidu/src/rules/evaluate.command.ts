import { realpath } from 'node:fs/promises';
import type { Command } from 'commander';
import { printProgress } from '../core/run-command';
import { evaluateLines, type LineTally } from './evaluate-lines';
import { loadPack, type PackOptions } from './load-pack';
import { openInput } from './open-input';
import { OutputClosed, withOutput } from './open-output';
import { PROCEDURE_WORDS } from './read-procedure';
import { STATUS_NO, UsageError, withoutDatabase } from './usage-error';

interface EvaluateOptions extends PackOptions {
  readonly in?: string;
  readonly out?: string;
}

/** As a shell tells of a program whose reader went away (SIGPIPE). */
const STATUS_PIPE_CLOSED = 141;

/** `tidu evaluate`: fact lines in, result lines out; needs no database. */
export function registerEvaluate(program: Command): void {
  program
    .command('evaluate')
    .description('按规则包逐行评价指标数据 · evaluate fact lines under a rule pack')
    .option('--pack <id>', '规则包 · rule pack, such as CN-GRADIENT-2026/little-giant')
    .option('--pack-file <file>', '草案规则包文件 · file of a draft pack instead')
    .option('--province-items <file>', '省级地方特色指标文件 · file of the items of a province')
    .option('--procedure <procedure>', PROCEDURE_WORDS)
    .option('--in <file>', '输入 NDJSON，缺省为标准输入 · standard input when left out')
    .option('--out <file>', '输出 NDJSON，缺省为标准输出 · standard output when left out')
    .action((options: EvaluateOptions) => withoutDatabase(() => evaluateFile(options)));
}

async function evaluateFile(options: EvaluateOptions): Promise<void> {
  const compiled = await loadPack(options);
  await refuseSameFile(options);
  const input = await openInput(options.in);
  try {
    const tally = await withOutput(options.out, (output) => evaluateLines(compiled, input, output));
    printProgress(summary(tally));
    if (tally.bad > 0) process.exitCode = STATUS_NO;
  } catch (error) {
    if (!(error instanceof OutputClosed)) throw error;
    process.exitCode = STATUS_PIPE_CLOSED;
  }
}

/** The results would take the place of the facts. */
async function refuseSameFile({ in: from, out: to }: EvaluateOptions): Promise<void> {
  if (from === undefined || to === undefined) return;
  const [real, target] = await Promise.all(
    [from, to].map((path) => realpath(path).catch(() => undefined)),
  );
  if (real === undefined || real !== target) return;
  throw new UsageError('output.is-input', {
    zh: `--in 和 --out 是同一个文件“${to}”，结果会覆盖指标数据；请换一个输出文件`,
    en: `--in and --out are the same file "${to}", the results would replace the facts; take another output file`,
  });
}

function summary({ met, unmet, undetermined, bad }: LineTally): string {
  const [all, m, u, o, b] = [met + unmet + undetermined + bad, met, unmet, undetermined, bad].map(
    (count) => count.toLocaleString('en-US'),
  );
  return (
    `共 ${all} 行：符合 ${m}，不符合 ${u}，待定 ${o}，有误 ${b}` +
    ` · ${all} lines: ${m} met, ${u} unmet, ${o} undetermined, ${b} in error`
  );
}
