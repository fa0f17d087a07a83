import type {
  AssessmentItemView,
  AssessmentRow,
  AssessmentSheet,
  ScreeningDetail,
  ScreeningSummary,
  ScreeningView,
} from '@tidu/contracts';
import type { AssessmentRecord, ScreeningRow, Tally } from '@tidu/data-access';
import {
  coreItemsOf,
  describeRequirement,
  describeValue,
  getIndicator,
  poolsOf,
  statusOfLetter,
  type CompiledCriterion,
  type CompiledPack,
  type ItemValue,
} from '@tidu/policy';
import { roleOf, toCriterionViews } from '../programmes/criterion-views';
import { toPoolViews } from '../programmes/pack-views';
import { addTally, emptyTally } from './tally';

export function toScreeningView(
  row: ScreeningRow,
  pack: CompiledPack,
  divisionName: string,
): ScreeningView {
  return {
    id: row.id,
    programmeId: row.programmeId,
    programmeTitle: row.programme.title,
    pack: row.packId,
    packTitle: pack.pack.title,
    packHash: row.packHash,
    procedure: row.procedure,
    asOf: row.asOf,
    division: row.divisionPrefix,
    divisionName,
    outsideEffectiveDates: row.outsideEffectiveDates,
    status: row.status,
    done: row.done,
    total: row.total,
    summary: row.summary && toSummary(row, row.summary, pack),
    failure: row.failure,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

/** The stored counts in the order of the programme and the pack; JSON columns keep no order. */
function toSummary(row: ScreeningRow, stored: Tally, { pack }: CompiledPack): ScreeningSummary {
  const ordered = emptyTally(row.programme, pack);
  addTally(ordered, stored);
  return ordered as Tally & ScreeningSummary;
}

export function toScreeningDetail(
  row: ScreeningRow,
  pack: CompiledPack,
  divisionName: string,
): ScreeningDetail {
  return {
    ...toScreeningView(row, pack, divisionName),
    poolList: toPoolViews(row.programme),
    criteria: toCriterionViews(pack, coreItemsOf(row.programme.cultivation, row.packId)),
  };
}

export function toAssessmentRow(record: AssessmentRecord): AssessmentRow {
  return {
    enterpriseId: record.enterpriseId,
    enterpriseName: record.enterpriseName,
    creditCode: record.creditCode,
    divisionCode: record.divisionCode,
    city: record.city ?? '',
    county: record.county ?? '',
    verdict: record.verdict,
    pool: record.pool,
    statuses: [...record.statuses].map(statusOfLetter),
  };
}

export function toAssessmentSheet(
  record: AssessmentRecord,
  screening: ScreeningRow,
  pack: CompiledPack,
): AssessmentSheet {
  const pool = poolsOf(screening.programme).find(({ id }) => id === record.pool);
  if (!pool) throw new Error(`pool ${record.pool} is not one of the screening's programme`);
  const coreItems = coreItemsOf(screening.programme.cultivation, screening.packId);
  return {
    ...toAssessmentRow(record),
    screeningId: screening.id,
    pack: screening.packId,
    packTitle: pack.pack.title,
    packHash: screening.packHash,
    asOf: screening.asOf,
    procedure: screening.procedure,
    outsideEffectiveDates: screening.outsideEffectiveDates,
    poolTitle: pool.title,
    items: pack.criteria.map((item, index) => ({
      ...toItemView(item, pack, record.values[index] as ItemValue),
      status: statusOfLetter(record.statuses.charAt(index)),
      core: coreItems.includes(item.criterion.id),
    })),
  };
}

function toItemView(
  { criterion, readings }: CompiledCriterion,
  pack: CompiledPack,
  value: ItemValue,
): Omit<AssessmentItemView, 'status' | 'core'> {
  const indicators = readings.map(({ indicator }) => indicator);
  const [first] = indicators;
  return {
    criterion: criterion.id,
    title: criterion.title,
    role: roleOf(criterion),
    value: value as AssessmentItemView['value'],
    valueText: describeValue(value, indicators),
    unit: first === undefined ? null : getIndicator(first).unit,
    requirement: describeRequirement(criterion, pack.procedure, pack.pack),
    reference: criterion.reference,
    confirmed: criterion.confirmed,
    note: criterion.note ?? null,
  };
}
