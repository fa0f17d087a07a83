import { NoAuditTrail, withAuditSnapshot } from '@tidu/data-access';
import type { Bilingual } from '@tidu/domain';
import {
  isSignedBy,
  loadConfiguration,
  ProblemError,
  StartupError,
  type Configuration,
} from '@tidu/platform';
import { CheckpointFileInvalid, describeFault, verifyTrail, type TrailReport } from '@tidu/server';
import type { Command } from 'commander';
import { printJson, printProgress } from '../core/run-command';
import { knownCheckpoints } from './known-checkpoints';
import { explainDatabaseError, openForVerification } from './verification-database';

interface VerifyAuditOptions {
  readonly checkpoints?: string;
  readonly databaseUrl?: string;
}

const SOUND = 0;
const TAMPERED = 1;
const NOT_CHECKED = 2;
const TELL_EVERY = 200_000;

/**
 * `tidu verify-audit`: needs a connection that may read the trail, and no more. Status 0: sound;
 * 1: not sound; 2: it could not be checked.
 */
export function registerVerifyAudit(
  program: Command,
  configure: () => Configuration = loadConfiguration,
): void {
  program
    .command('verify-audit')
    .description('核验审计链 · verify the audit trail')
    .option('--checkpoints <file>', '另存的检查点文件 · checkpoints that were kept elsewhere')
    .option('--database-url <url>', '可读审计表的连接 · connection that may read the trail')
    .action(async (options: VerifyAuditOptions) => {
      // Whoever is refused by the configuration has not checked anything either.
      process.exitCode = await verifyAudit(options, configure).catch(cannotCheck);
    });
}

/** @returns the exit status; standard output gets one JSON object, standard error what it means */
async function verifyAudit(
  { checkpoints, databaseUrl }: VerifyAuditOptions,
  configure: () => Configuration,
): Promise<number> {
  const configuration = configure();
  const known = await knownCheckpoints(checkpoints, configuration);
  const database = await openForVerification(databaseUrl, configuration, printProgress);
  try {
    const started = process.hrtime.bigint();
    const report = await withAuditSnapshot(database.url, (snapshot) =>
      verifyTrail(snapshot, known, isSignedBy, tellProgress),
    );
    printReport(report, Number(process.hrtime.bigint() - started) / 1e9);
    return report.fault ? TAMPERED : SOUND;
  } finally {
    await database.stop();
  }
}

function printReport({ fault, sound, ...report }: TrailReport, seconds: number): void {
  const message = fault ? describeFault(fault) : soundMessage(sound.sequence);
  printJson({
    ok: fault === null,
    fault: fault && { ...fault, message },
    soundUntil: sound.sequence,
    hash: sound.hash,
    ...report,
    seconds: Math.round(seconds * 100) / 100,
    entriesPerSecond: Math.round(sound.sequence / seconds),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  });
  printBoth(message);
  if (!report.signaturesChecked) printBoth(UNSIGNED);
}

function cannotCheck(error: unknown): number {
  const reason = reasonOf(error);
  if (reason) printBoth(reason);
  else console.error(error);
  return NOT_CHECKED;
}

function reasonOf(error: unknown): Bilingual | undefined {
  if (error instanceof StartupError || error instanceof ProblemError) return error.bilingual;
  if (error instanceof CheckpointFileInvalid) return error.bilingual;
  if (error instanceof NoAuditTrail) return NO_TRAIL;
  const { code, path } = error as NodeJS.ErrnoException;
  if (path !== undefined && (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES')) {
    return {
      zh: `读不到检查点文件 ${path}；请检查 --checkpoints`,
      en: `The checkpoint file ${path} cannot be read; check --checkpoints`,
    };
  }
  return explainDatabaseError(error);
}

const NO_TRAIL: Bilingual = {
  zh: '这个数据库里没有审计表；请检查 --database-url，或先执行 tidu migrate',
  en: 'This database has no audit trail; check --database-url or run tidu migrate first',
};

const UNSIGNED: Bilingual = {
  zh: '没有公钥，未核验检查点的签名；请用 --checkpoints 给出导出的检查点文件',
  en: 'Without a public key the signatures were not checked; give an exported checkpoint file by --checkpoints',
};

function soundMessage(entries: number): Bilingual {
  return {
    zh: `审计链完整：共 ${entries.toLocaleString('en')} 条记录`,
    en: `The audit trail is sound: ${entries.toLocaleString('en')} entries`,
  };
}

function tellProgress(entries: number): void {
  if (entries % TELL_EVERY === 0) printProgress(entries.toLocaleString('en'));
}

function printBoth({ zh, en }: Bilingual): void {
  printProgress(`${zh}\n${en}`);
}
