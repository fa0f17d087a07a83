import type { Bilingual } from '@tidu/domain';
import type { ItemStatus, Verdict } from '../logic/status';

/** Statuses of items in words. */
export const STATUS_WORDS: Readonly<Record<ItemStatus, Bilingual>> = {
  met: { zh: '达标', en: 'met' },
  unmet: { zh: '未达标', en: 'unmet' },
  unknown: { zh: '缺资料', en: 'no data' },
  manual: { zh: '待人工判定', en: 'to be judged' },
  waived: { zh: '豁免', en: 'waived' },
  notApplicable: { zh: '不适用', en: 'not examined' },
};

/** How many of the required items are what. */
export interface RequiredCount {
  /** Met, waived or not examined. */
  readonly met: number;
  readonly unmet: number;
  /** Unknown or awaiting a judgement. */
  readonly open: number;
}

const VERDICT_WORDS: Readonly<Record<Verdict, Bilingual>> = {
  met: { zh: '符合条件', en: 'Meets the conditions' },
  unmet: { zh: '不符合条件', en: 'Does not meet the conditions' },
  undetermined: { zh: '尚不能确定', en: 'Cannot be determined yet' },
};

/** `不符合条件：必备条件 18 项，达标 9 项，未达标 2 项，待定 7 项`. */
export function verdictSentence(verdict: Verdict, { met, unmet, open }: RequiredCount): Bilingual {
  const all = met + unmet + open;
  const { zh, en } = VERDICT_WORDS[verdict];
  return {
    zh: `${zh}：必备条件 ${all} 项，达标 ${met} 项，未达标 ${unmet} 项，待定 ${open} 项`,
    en: `${en}: of ${all} required conditions ${met} met, ${unmet} unmet, ${open} open`,
  };
}

/** What a person decides in a procedure. */
export const PROCEDURE_WORDS: Readonly<Record<'recognition' | 'review', Bilingual>> = {
  recognition: { zh: '认定', en: 'recognition' },
  review: { zh: '复核', en: 'review' },
};
