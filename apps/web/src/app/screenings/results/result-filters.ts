import type { ItemStatusName } from '@tidu/contracts';
import { ITEM_STATUSES } from '@tidu/policy';

/** What the results are narrowed to; the same names stand in the URL of the page. */
export interface ResultFilters {
  readonly pool?: string;
  readonly division?: string;
  readonly criterion?: string;
  readonly status?: ItemStatusName;
  readonly text?: string;
  readonly after?: string;
}

/** The status behind a word of the URL; undefined for any other word. */
export function readItemStatus(word: string | undefined): ItemStatusName | undefined {
  return ITEM_STATUSES.find((status) => status === word);
}

/** The API takes a criterion and a status only together. */
export function toQuery(filters: ResultFilters): Record<string, string | undefined> {
  const { pool, division, text, after, criterion, status } = filters;
  const pair = criterion && status ? { criterion, itemStatus: status } : {};
  return { pool, division, text, after, ...pair };
}
