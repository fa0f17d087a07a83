import type { Jurisdiction } from '@tidu/domain';
import type { IdentifierKey, ImportStaging, StagedFact, StagedRow } from '@tidu/data-access';
import type { RowFinding } from '../rows/finding';
import type { ParsedRow, RowSubject } from '../rows/parsed-row';
import { BatchResolver } from './batch-resolver';
import type { FindingLog } from './finding-log';
import type { ImportTally } from './import-tally';

export interface ReadRow {
  readonly line: number;
  readonly row: ParsedRow;
  readonly remarks: readonly RowFinding[];
}

/** Where rows are staged, what is counted and noted of them, and where their enterprises may be. */
export interface Stage {
  readonly staging: ImportStaging;
  readonly tally: ImportTally;
  readonly findings: FindingLog;
  readonly jurisdiction: Jurisdiction | null;
}

/** Stages the rows that can be taken, counts all of them, and notes what is wrong with the others. */
export async function stageRows(
  batch: readonly ReadRow[],
  { staging, tally, findings, jurisdiction }: Stage,
): Promise<void> {
  const resolver = await resolverOf(batch, staging, jurisdiction);
  const rows: StagedRow[] = [];
  const facts: StagedFact[] = [];
  for (const { line, row, remarks } of batch) {
    if (row.kind === 'rejected') {
      tally.rejected += 1;
      findings.add('error', line, row.faults);
      continue;
    }
    const isAccepted = row.kind === 'accepted';
    const placed = row.subject && resolver.place(line, row.subject, isAccepted);
    if (typeof placed === 'object') {
      tally.rejected += 1;
      findings.add('error', line, [placed]);
      continue;
    }
    tally[isAccepted ? 'accepted' : 'skipped'] += 1;
    findings.add('warning', line, remarks);
    if (row.subject && placed !== undefined) {
      rows.push(stagedRow(line, placed, row.subject, !isAccepted));
    }
    if (isAccepted && placed !== undefined) {
      for (const fact of row.facts) facts.push({ ...fact, enterpriseId: placed, line });
    }
  }
  await staging.add({
    enterprises: [...resolver.enterprises.values()],
    identifiers: resolver.newIdentifiers,
    rows,
    facts,
  });
}

async function resolverOf(
  batch: readonly ReadRow[],
  staging: ImportStaging,
  jurisdiction: Jurisdiction | null,
): Promise<BatchResolver> {
  const codes = new Set<string>();
  const identifiers = new Map<string, IdentifierKey>();
  for (const { row } of batch) {
    if (row.kind === 'rejected' || !row.subject) continue;
    if (row.subject.creditCode) codes.add(row.subject.creditCode.code);
    for (const key of row.subject.identifiers) identifiers.set(`${key.scheme} ${key.value}`, key);
  }
  const known = await staging.findKnown([...codes], [...identifiers.values()]);
  const enterprises = new Set(known.map(({ enterpriseId }) => enterpriseId));
  return new BatchResolver(known, await staging.findRowsOf([...enterprises]), jurisdiction);
}

function stagedRow(
  line: number,
  enterpriseId: string,
  subject: RowSubject,
  skipped: boolean,
): StagedRow {
  const { period, knownFrom, day, name, divisionCode, industryCode } = subject;
  return { line, enterpriseId, period, knownFrom, day, name, divisionCode, industryCode, skipped };
}
