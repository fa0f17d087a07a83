import { Injectable } from '@nestjs/common';
import {
  BackTestChangeStore,
  BackTestStore,
  Database,
  narrowTo,
  type BackTestRow,
  type BackTestTally,
  type ChangeRecord,
  type ComparedRow,
} from '@tidu/data-access';
import {
  assess,
  factsAsOf,
  sizeClassOf,
  type CompiledPack,
  type FactSheet,
  type Subject,
} from '@tidu/policy';
import { sizeOf } from '../assessments/size-class-views';
import { FactsDigest } from '../screenings/facts-digest';
import { count, emptyTally, type ComparedEnterprise } from './back-test-tally';
import { compareOutcomes } from './compare-outcomes';
import { TestedPacks } from './tested-packs';

/** Compares one chunk of a back-test: read by key, judged in memory, written as one set. */
@Injectable()
export class CompareChunk {
  constructor(
    private readonly database: Database,
    private readonly tests: BackTestStore,
    private readonly changes: BackTestChangeStore,
    private readonly packs: TestedPacks,
  ) {}

  /** The changes and the mark that the chunk is done commit together; a second run does nothing. */
  execute(backTestId: string, ordinal: number): Promise<void> {
    return this.database.transaction(async (tx) => {
      const chunk = await this.tests.lockChunk(tx, backTestId, ordinal);
      const test = await this.tests.find(tx, backTestId);
      if (!chunk || !test || chunk.done) return;
      await narrowTo(tx, test.owner);
      const { baseline, candidate } = await this.packs.compile(tx, test);
      const rows = await this.changes.readCompared(tx, test, chunk);
      const { changed, tally, factsSha256 } = compareAll(rows, test, baseline, candidate);
      await this.changes.insert(tx, backTestId, changed);
      await this.tests.markChunkDone(tx, backTestId, ordinal, { tally, factsSha256 });
    });
  }
}

interface Comparison {
  readonly changed: ChangeRecord[];
  readonly tally: BackTestTally;
  readonly factsSha256: string;
}

function compareAll(
  rows: readonly ComparedRow[],
  { asOf }: BackTestRow,
  baseline: CompiledPack,
  candidate: CompiledPack,
): Comparison {
  const tally = emptyTally();
  const digest = new FactsDigest();
  const changed: ChangeRecord[] = [];
  for (const row of rows) {
    digest.add(row);
    const one = compareOne(row, asOf, baseline, candidate);
    count(tally, baseline.pack, candidate.pack, one);
    if (one.changed) changed.push(toRecord(row, one, one.changed));
  }
  return { changed, tally, factsSha256: digest.hex() };
}

function compareOne(
  row: ComparedRow,
  asOf: string,
  baseline: CompiledPack,
  candidate: CompiledPack,
): ComparedEnterprise {
  const sheet = row.facts === null ? {} : (JSON.parse(row.facts) as FactSheet);
  const subject: Subject = {
    facts: factsAsOf(sheet, asOf),
    industryCode: row.industryCode ?? undefined,
  };
  const before = row.past ?? assess(baseline, subject, asOf);
  const after = assess(candidate, subject, asOf);
  const { industryCode } = subject;
  return {
    divisionCode: row.divisionCode,
    industry: industryOf(industryCode),
    sizeClass: (industryCode && sizeClassOf(industryCode, sizeOf(subject, asOf))) || null,
    factsChangedSince: row.past?.factsChangedSince ?? false,
    before,
    after,
    changed: compareOutcomes(baseline.pack, before, candidate.pack, after),
  };
}

/** Two digits of GB/T 4754, or the section letter when no more is known. */
function industryOf(code: string | undefined): string | null {
  return /\d{2}/.exec(code ?? '')?.[0] ?? /^[A-T]/.exec(code ?? '')?.[0] ?? null;
}

function toRecord(
  row: ComparedRow,
  one: ComparedEnterprise,
  changed: NonNullable<ComparedEnterprise['changed']>,
): ChangeRecord {
  return {
    enterpriseId: row.id,
    enterpriseName: row.name,
    creditCode: row.creditCode,
    divisionCode: row.divisionCode,
    industry: one.industry,
    sizeClass: one.sizeClass,
    before: one.before.verdict,
    after: one.after.verdict,
    ...changed,
    factsChangedSince: one.factsChangedSince,
  };
}
