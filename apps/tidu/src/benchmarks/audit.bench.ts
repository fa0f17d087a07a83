import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  Database,
  generateTrail,
  measureAuditBatch,
  measureAuditWrite,
  type AuditWriteCost,
} from '@tidu/data-access';
import { printProgress, type Ready } from '../core/run-command';
import { onScratch, rounded } from './scratch';

const ENTRIES = 1_000_000;
const FEW = 10_000;

interface Verification {
  readonly ok: boolean;
  readonly soundUntil: number;
  readonly seconds: number;
  readonly entriesPerSecond: number;
  readonly peakMegabytes: number;
}

/**
 * What an entry on the audit trail adds to a transaction that inserts one row, and how fast and in
 * how much memory `tidu verify-audit` reads 1,000,000 entries. The floors are the same transaction
 * without the entry, and the memory for 10,000 entries.
 */
export function benchAudit(ready: Ready): Promise<object> {
  return onScratch(ready, async ({ ownerUrl, configuration: { appUrl } }) => {
    const alone = await measureAuditWrite({ ownerUrl, appUrl }, 1);
    const together = await measureAuditWrite({ ownerUrl, appUrl }, 8);
    const inBatches = await measureAuditBatch(appUrl);
    const few = await verifyWith(ownerUrl, appUrl, FEW);
    const all = await verifyWith(ownerUrl, appUrl, ENTRIES);
    return {
      ...figuresOf('1', alone),
      ...figuresOf('8', together),
      entriesPerSecondInBatches: Math.round(inBatches),
      verifiedEntries: all.soundUntil,
      verifySeconds: all.seconds,
      verifiedPerSecond: all.entriesPerSecond,
      verifyPeakMegabytes: all.peakMegabytes,
      verifyPeakMegabytesOfFew: few.peakMegabytes,
    };
  });
}

function figuresOf(name: string, cost: AuditWriteCost): object {
  return {
    [`plainPerSecond${name}`]: Math.round(cost.plainPerSecond),
    [`auditedPerSecond${name}`]: Math.round(cost.auditedPerSecond),
    [`costShare${name}`]: rounded(cost.costShare),
  };
}

/** Writes so many entries more, and verifies all in a process of its own. */
async function verifyWith(
  ownerUrl: string,
  appUrl: string,
  entries: number,
): Promise<Verification> {
  printProgress(`写入 ${entries} 条审计记录 · writing ${entries} entries`);
  const database = await Database.forSystem(appUrl, 1);
  await generateTrail(database, entries).finally(() => database.close());
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(__dirname, 'main.js'),
    ...['verify-audit', '--database-url', ownerUrl],
  ]);
  return JSON.parse(stdout) as Verification;
}
