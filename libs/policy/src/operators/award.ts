import type { Case } from '../evaluator/case';
import { MET, UNKNOWN, UNMET } from '../logic/status';
import type { AwardRule } from '../packs/pack';
import type { OperatorDef } from './operator';
import { countOf, readList, yearsBefore } from './read-list';

const LEVELS: Readonly<Record<string, { zh: string; en: string }>> = {
  NATIONAL: { zh: '国家级', en: 'national' },
  PROVINCIAL: { zh: '省级', en: 'provincial' },
};

/** A science and technology award within some years of asOf, the firm among the first so many. */
export const award: OperatorDef<AwardRule> = {
  fields: {
    levels: { kind: 'someOf', values: Object.keys(LEVELS) },
    rankAtMost: { kind: 'integer', min: 1 },
    withinYears: { kind: 'integer', min: 1 },
  },
  compile: (rule) => (of) => {
    const awards = readList(of, 'sciTechAwards');
    if (awards === undefined) return UNKNOWN;
    return has(awards, rule, of) ? MET : UNMET;
  },
  readings: () => [{ indicator: 'sciTechAwards', read: countOf('sciTechAwards') }],
  describe: ({ levels, rankAtMost, withinYears }) => ({
    zh: `近${withinYears}年获得${levels.map((level) => LEVELS[level]?.zh ?? level).join('或')}科技奖励且排名前${rankAtMost}`,
    en: `a ${levels.map((level) => LEVELS[level]?.en ?? level).join(' or ')} science and technology award within ${withinYears} years, among the first ${rankAtMost}`,
  }),
};

function has(awards: readonly object[], rule: AwardRule, { asOf }: Case): boolean {
  const since = yearsBefore(asOf, rule.withinYears);
  return (awards as readonly { level: string; rank: number; date: string }[]).some(
    ({ level, rank, date }) =>
      rule.levels.includes(level) && rank <= rule.rankAtMost && date >= since && date <= asOf,
  );
}
