import type { Bilingual } from '@tidu/domain';
import type { AssessmentSheet, SheetItem } from '@tidu/policy';
import { LABELS } from './labels';
import { markOf } from './marks';
import { speak, type SheetLanguage, type Speaker } from './sheet-language';

/** Items that belong together, as a table. */
export interface SectionText {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly RowText[];
}

export interface RowText {
  readonly item: SheetItem;
  /** Counted through the whole sheet. */
  readonly number: number;
  readonly cells: readonly string[];
}

type Section = Readonly<Record<'title', Bilingual>> & { readonly items: readonly SheetItem[] };

/** The items by role: required ones, those behind them, scored ones by dimension, advisory ones. */
export function sectionsOf(sheet: AssessmentSheet, language: SheetLanguage): SectionText[] {
  let number = 0;
  return grouped(sheet).map(({ title, items }) => {
    const speaker = speak(language);
    const { say, head } = speaker;
    const scored = items[0]?.role === 'scored';
    const rows = items.map((item) => {
      number += 1;
      return {
        item,
        number,
        cells: scored ? scoredCells(item, speaker) : conditionCells(item, speaker),
      };
    });
    return { title: head(title), columns: (scored ? SCORED : CONDITIONS).map(say), rows };
  });
}

const CONDITIONS = [LABELS.condition, LABELS.found, LABELS.asked, LABELS.distance, LABELS.outcome];
const SCORED = [LABELS.scoredItem, LABELS.found, LABELS.points];

function grouped({ items, score }: AssessmentSheet): Section[] {
  const of = (role: SheetItem['role']): SheetItem[] => items.filter((item) => item.role === role);
  const dimensions = (score?.dimensions ?? []).map(({ id, title, text }) => ({
    title: { zh: `${title.zh}（${text.zh}）`, en: `${title.en} (${text.en})` },
    items: items.filter(({ dimension }) => dimension?.id === id),
  }));
  const all: Section[] = [
    { title: LABELS.required, items: of('required') },
    { title: LABELS.partial, items: of('part') },
    ...dimensions,
    { title: LABELS.advisory, items: of('advisory') },
  ];
  return all.filter((section) => section.items.length > 0);
}

function conditionCells(item: SheetItem, { say, head }: Speaker): string[] {
  const { distance, status } = item;
  return [titleOf(item, head), foundOf(item, say), say(item.threshold)].concat(
    distance ? say(distance.text) : '–',
    markOf(status, say),
  );
}

type Say = Speaker['say'];

function scoredCells(item: SheetItem, { say, head }: Speaker): string[] {
  return [titleOf(item, head), foundOf(item, say), item.points ? say(item.points.text) : '–'];
}

/** An asterisk, which never stands alone on a line, marks what was not seen in official wording. */
export function titleOf({ title, confirmed }: SheetItem, say: Say): string {
  return confirmed ? say(title) : `${say(title)}\u00a0*`;
}

function foundOf({ status, value, valueText, period, parts }: SheetItem, say: Say): string {
  if (value === null && parts.length > 0) return say(LABELS.seeDetails);
  if (status === 'notApplicable' || (status === 'manual' && value === null)) return '–';
  if (period === null || status === 'unknown') return say(valueText);
  return say({
    zh: `${valueText.zh}（${period.zh}）`,
    en: `${valueText.en} (${period.en})`,
  });
}
