import type { ImportCounts, MergeCounts } from '@tidu/data-access';
import type { FindingLog } from './finding-log';

export const NOTHING_MERGED: MergeCounts = {
  enterprisesCreated: 0,
  enterprisesChanged: 0,
  factsAdded: 0,
  factsReplaced: 0,
  factsUnchanged: 0,
};

/** The counts of an import that took nothing in. */
export const NOTHING_COUNTED: ImportCounts = {
  read: 0,
  accepted: 0,
  skipped: 0,
  rejected: 0,
  ...NOTHING_MERGED,
  errorCount: 0,
  warningCount: 0,
};

/** Counts the rows of a file while they are read. */
export class ImportTally {
  accepted = 0;
  skipped = 0;
  rejected = 0;

  countsWith(findings: FindingLog, merged: MergeCounts = NOTHING_MERGED): ImportCounts {
    return {
      read: this.accepted + this.skipped + this.rejected,
      accepted: this.accepted,
      skipped: this.skipped,
      rejected: this.rejected,
      ...merged,
      errorCount: findings.count('error'),
      warningCount: findings.count('warning'),
    };
  }
}
