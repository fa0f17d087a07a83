import type { RowFinding } from './finding';

/** What is found about one row while it is read. */
export class RowFindings {
  readonly faults: RowFinding[] = [];
  readonly remarks: RowFinding[] = [];

  fault(finding: RowFinding): void {
    this.faults.push(finding);
  }

  remark(finding: RowFinding): void {
    this.remarks.push(finding);
  }
}
