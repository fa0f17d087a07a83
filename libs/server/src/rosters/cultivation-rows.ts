import type { AssessmentRecord } from '@tidu/data-access';
import {
  describeLimit,
  describeValue,
  poolsOf,
  statusOfLetter,
  type CompiledPack,
  type ItemStatus,
  type ItemValue,
  type Programme,
} from '@tidu/policy';

/** Columns of the cultivation roster 培育名单; widths in characters. */
export const CULTIVATION_COLUMNS = [
  { title: '序号', width: 6, align: 'center' as const },
  { title: '企业名称', width: 34 },
  { title: '统一社会信用代码', width: 22 },
  { title: '设区市', width: 10 },
  { title: '县(市、区)', width: 12 },
  { title: '培育库', width: 10, align: 'center' as const },
  { title: '达标项', width: 40, wrap: true },
  { title: '未达项', width: 60, wrap: true },
  { title: '待核项', width: 60, wrap: true },
];

type Cell = string | number | null;

/** Turns assessments into roster lines, numbered in the order in which they come. */
export function cultivationRow(
  programme: Programme,
  pack: CompiledPack,
): (record: AssessmentRecord, ordinal: number) => Cell[] {
  const poolTitles = new Map(poolsOf(programme).map(({ id, title }) => [id, title.zh]));
  return (record, ordinal) => {
    const items = itemsByStatus(record, pack);
    return [
      ordinal,
      record.enterpriseName,
      record.creditCode ?? '',
      record.city ?? '',
      record.county ?? '',
      poolTitles.get(record.pool) ?? record.pool,
      items.fulfilled.join('、'),
      items.unmet.join('；'),
      items.open.join('、'),
    ];
  };
}

interface ItemTexts {
  fulfilled: string[];
  unmet: string[];
  open: string[];
}

/**
 * The required items: the pool counts these, and what they are made of stands behind them. Open
 * items are listed as what they are, never counted as met.
 */
function itemsByStatus(record: AssessmentRecord, pack: CompiledPack): ItemTexts {
  const texts: ItemTexts = { fulfilled: [], unmet: [], open: [] };
  pack.criteria.forEach(({ criterion, readings, required }, index) => {
    if (!required) return;
    const status = statusOfLetter(record.statuses.charAt(index));
    const title = criterion.title.zh;
    if (status === 'unmet') {
      const indicators = readings.map(({ indicator }) => indicator);
      const value = describeValue(record.values[index] as ItemValue, indicators).zh;
      const asked = describeLimit(criterion, pack.procedure, pack.pack).zh;
      texts.unmet.push(`${title} ${value}（要求 ${asked}）`);
    } else {
      texts[FULFILLED.has(status) ? 'fulfilled' : 'open'].push(title + REMARK[status]);
    }
  });
  return texts;
}

const FULFILLED: ReadonlySet<ItemStatus> = new Set(['met', 'waived', 'notApplicable']);

const REMARK: Readonly<Record<ItemStatus, string>> = {
  met: '',
  waived: '（豁免）',
  notApplicable: '（不考查）',
  unmet: '',
  unknown: '',
  manual: '（人工判定）',
};
