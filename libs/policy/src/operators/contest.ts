import { MET, UNKNOWN, UNMET } from '../logic/status';
import type { ContestRule } from '../packs/rules';
import type { OperatorDef } from './operator';
import { countOf, isWithinYears, readList } from './read-list';

const LISTS: Readonly<Record<string, { zh: string; en: string }>> = {
  TOP50: { zh: '全国50强', en: 'national top 50' },
  TOP500: { zh: '全国500强', en: 'national top 500' },
};

/** On one of the lists of “创客中国” within some years of asOf. */
export const contest: OperatorDef<ContestRule> = {
  fields: {
    lists: { kind: 'someOf', values: Object.keys(LISTS) },
    withinYears: { kind: 'integer', min: 1 },
  },
  compile: ({ lists, withinYears }) => {
    return (of) => {
      const entries = readList(of, 'makerContest') as
        readonly { readonly list: string; readonly date: string }[] | undefined;
      if (entries === undefined) return UNKNOWN;
      return entries.some(
        ({ list, date }) => lists.includes(list) && isWithinYears(date, of.asOf, withinYears),
      )
        ? MET
        : UNMET;
    };
  },
  readings: () => [{ indicator: 'makerContest', read: countOf('makerContest') }],
  describe: ({ lists, withinYears }) => ({
    zh: `近${withinYears}年进入“创客中国”${lists.map((list) => LISTS[list]?.zh ?? list).join('或')}企业组`,
    en: `on the ${lists.map((list) => LISTS[list]?.en ?? list).join(' or ')} list of Maker in China within ${withinYears} years`,
  }),
};
