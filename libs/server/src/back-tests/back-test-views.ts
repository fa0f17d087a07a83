import type { BackTestChangeRow, BackTestView, TestedPackView } from '@tidu/contracts';
import type { BackTestRow, ListedChange, TestedPack } from '@tidu/data-access';
import { isOutsideEffectiveDates, type CompiledPack } from '@tidu/policy';
import { toSummaryView, type GroupNames } from './summary-views';

/** What a back-test is shown with, beside its own row. */
export interface BackTestContext {
  readonly baseline: CompiledPack;
  readonly candidate: CompiledPack;
  readonly names: GroupNames;
}

export function toBackTestView(row: BackTestRow, context: BackTestContext): BackTestView {
  const { names } = context;
  return {
    id: row.id,
    baseline: toTestedPack(row.baseline, context.baseline, row.asOf),
    candidate: toTestedPack(row.candidate, context.candidate, row.asOf),
    procedure: row.procedure,
    asOf: row.asOf,
    screeningId: row.screeningId,
    division: row.divisionPrefix,
    divisionName:
      row.divisionPrefix === null ? '全国' : names.division(row.divisionPrefix.padEnd(6, '0')),
    status: row.status,
    done: row.done,
    total: row.total,
    summary: row.summary && toSummaryView(row.summary, context),
    failure: row.failure,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

export function toChangeRow({
  city,
  county,
  criteria,
  ...change
}: ListedChange): BackTestChangeRow {
  return {
    ...change,
    city: city ?? '',
    county: county ?? '',
    sizeClass: change.sizeClass as BackTestChangeRow['sizeClass'],
    criteria: [...criteria],
  };
}

function toTestedPack(
  { id, hash, draftId, draftName }: TestedPack,
  { pack, procedure }: CompiledPack,
  asOf: string,
): TestedPackView {
  return {
    id,
    hash,
    title: pack.title,
    draftId,
    draftName,
    outsideEffectiveDates: isOutsideEffectiveDates(pack, asOf, procedure),
  };
}
