import type { RulePackSummary } from '@tidu/contracts';

/** Whether a pack would be tried on a day (YYYY-MM-DD) on which it is not in force. */
export function isTrial(
  { effectiveFrom, effectiveUntil }: Pick<RulePackSummary, 'effectiveFrom' | 'effectiveUntil'>,
  asOf: string,
): boolean {
  return (
    (effectiveFrom !== null && asOf < effectiveFrom) ||
    (effectiveUntil !== null && asOf > effectiveUntil)
  );
}

/** The pack in force on a day; where none is, the newest. */
export function choosePack(
  packs: readonly RulePackSummary[],
  asOf: string,
): RulePackSummary | undefined {
  const newestFirst = [...packs].sort((a, b) =>
    (b.effectiveFrom ?? '').localeCompare(a.effectiveFrom ?? ''),
  );
  return newestFirst.find((pack) => !isTrial(pack, asOf)) ?? newestFirst[0];
}
