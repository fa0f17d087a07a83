import type { PeriodView, ProcedureName, RulePackSummary } from '@tidu/contracts';
import type { Tone } from '@tidu/ui';

export type PackDates = Pick<
  RulePackSummary,
  'effectiveFrom' | 'effectiveUntil' | 'reviewEffective'
>;

export type PackStatus = 'upcoming' | 'current' | 'limited' | 'superseded';

const TONES: Readonly<Record<PackStatus, Tone>> = {
  upcoming: 'busy',
  current: 'good',
  limited: 'warn',
  superseded: 'calm',
};

/**
 * 未施行, 现行, 限期 (in force, but its end is known; also when reviews alone still follow it) or
 * 已被替代, on a day (YYYY-MM-DD).
 */
export function packStatus(dates: PackDates, day: string): PackStatus {
  const status = statusOf(periodOf(dates, 'recognition'), day);
  const ofReviews = statusOf(periodOf(dates, 'review'), day);
  return status === 'superseded' && ofReviews !== 'superseded' ? 'limited' : status;
}

/** When a pack applies to a procedure; both days included, null is open. */
export function periodOf(dates: PackDates, procedure: ProcedureName): PeriodView {
  const { effectiveFrom, effectiveUntil, reviewEffective } = dates;
  const usual = { from: effectiveFrom, until: effectiveUntil };
  return procedure === 'review' ? (reviewEffective ?? usual) : usual;
}

export function toneOfPack(status: PackStatus): Tone {
  return TONES[status];
}

function statusOf({ from, until }: PeriodView, day: string): PackStatus {
  if (until !== null && day > until) return 'superseded';
  if (from !== null && day < from) return 'upcoming';
  return until === null ? 'current' : 'limited';
}
