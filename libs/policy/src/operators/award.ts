import { MET, UNKNOWN, UNMET } from '../logic/status';
import type { AwardRule } from '../packs/rules';
import type { OperatorDef } from './operator';
import { countOf, isWithinYears, readList } from './read-list';

const LEVELS: Readonly<Record<string, { zh: string; en: string }>> = {
  NATIONAL: { zh: '国家级', en: 'national' },
  PROVINCIAL: { zh: '省级', en: 'provincial' },
};

interface Award {
  readonly level: string;
  readonly rank: number;
  readonly date: string;
}

/** A science and technology award within some years of asOf, the firm among the first so many. */
export const award: OperatorDef<AwardRule> = {
  fields: {
    levels: { kind: 'someOf', values: Object.keys(LEVELS) },
    rankAtMost: { kind: 'integer', min: 1, optional: true },
    withinYears: { kind: 'integer', min: 1 },
  },
  compile: ({ levels, rankAtMost = Infinity, withinYears }) => {
    const counts = ({ level, rank }: Award): boolean =>
      levels.includes(level) && rank <= rankAtMost;
    return (of) => {
      const awards = readList(of, 'sciTechAwards') as readonly Award[] | undefined;
      if (awards === undefined) return UNKNOWN;
      return awards.some((held) => counts(held) && isWithinYears(held.date, of.asOf, withinYears))
        ? MET
        : UNMET;
    };
  },
  readings: () => [{ indicator: 'sciTechAwards', read: countOf('sciTechAwards') }],
  describe: ({ levels, rankAtMost, withinYears }) => {
    const zh = levels.map((level) => LEVELS[level]?.zh ?? level).join('或');
    const en = levels.map((level) => LEVELS[level]?.en ?? level).join(' or ');
    return {
      zh: `近${withinYears}年获得${zh}科技奖励${rankAtMost === undefined ? '' : `且排名前${rankAtMost}`}`,
      en: `a ${en} science and technology award within ${withinYears} years${rankAtMost === undefined ? '' : `, among the first ${rankAtMost}`}`,
    };
  },
};
