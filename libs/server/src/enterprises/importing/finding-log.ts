import type { FindingSeverity, ImportFinding } from '@tidu/data-access';
import { tooManyFaults } from '../rows/file-faults';
import { ImportRefused, type Finding, type RowFinding } from '../rows/finding';

/** More faults than anybody reads: the file as a whole is not what it was taken for. */
export const FINDING_LIMIT = 100_000;

/** The faults and remarks of one import in the order of its lines. */
export class FindingLog {
  private readonly found: Record<FindingSeverity, Finding[]> = { error: [], warning: [] };

  constructor(private readonly limit = FINDING_LIMIT) {}

  /** @throws ImportRefused when there are more faults than the limit; further remarks are dropped */
  add(severity: FindingSeverity, line: number, findings: readonly RowFinding[]): void {
    const list = this.found[severity];
    for (const finding of findings) {
      if (list.length < this.limit) list.push(Object.assign(finding, { line }));
      else if (severity === 'error') throw new ImportRefused([tooManyFaults(this.limit)]);
    }
  }

  list(severity: FindingSeverity): readonly Finding[] {
    return this.found[severity];
  }

  count(severity: FindingSeverity): number {
    return this.found[severity].length;
  }
}

/** Findings with their texts, one at a time. */
export function* toStored(findings: readonly Finding[]): Generator<ImportFinding> {
  for (const { line, column, value, rule, message } of findings) {
    yield { line, column, value, rule, message: message() };
  }
}
