import type { Bilingual } from '@tidu/domain';
import type { SheetItem, SheetPart, SheetSource } from '@tidu/policy';
import { LABELS } from './labels';
import { markOf } from './marks';
import { speak, type SheetLanguage } from './sheet-language';
import { titleOf, type SectionText } from './sheet-sections';

/** All that is said of one item. */
export interface DetailText {
  readonly number: number;
  readonly title: string;
  readonly sentence: readonly string[];
  readonly parts: readonly PartText[];
  readonly remarks: readonly (readonly [label: string, text: string])[];
}

/** One of the rules of an item; `depth` counts from 0. */
export interface PartText {
  readonly depth: number;
  readonly text: string;
}

/** The items one by one, in the order and with the numbers of the tables. */
export function toDetails(sections: readonly SectionText[], language: SheetLanguage): DetailText[] {
  const { say, head, lines } = speak(language);
  const numbers = new Map(
    sections.flatMap(({ rows }) => rows.map(({ item, number }) => [item.id, number] as const)),
  );
  return sections.flatMap(({ rows }) =>
    rows.map(({ item, number }) => ({
      number,
      title: titleOf(item, head),
      sentence: lines(item.sentence),
      parts: deepParts(item.parts).flatMap((part) => toParts(part, 0, numbers, say)),
      remarks: remarksOf(item, say),
    })),
  );
}

type Say = (text: Bilingual) => string;

/** The sentence tells the parts of an item already; they are listed where some have parts again. */
function deepParts(parts: readonly SheetPart[]): readonly SheetPart[] {
  return parts.some((part) => part.parts.length > 0) ? parts : [];
}

function toParts(
  part: SheetPart,
  depth: number,
  numbers: ReadonlyMap<string, number>,
  say: Say,
): PartText[] {
  const number = part.item === null ? undefined : numbers.get(part.item);
  const seen = number === undefined ? '' : ` → ${number}`;
  return [
    { depth, text: `${markOf(part.status, say)}\u3000${say(part.text)}${seen}` },
    ...part.parts.flatMap((inner) => toParts(inner, depth + 1, numbers, say)),
  ];
}

function remarksOf(item: SheetItem, say: Say): (readonly [string, string])[] {
  const remarks: (readonly [Bilingual, string])[] = [];
  if (item.role === 'scored') remarks.push([LABELS.scoring, say(item.requirement)]);
  if (item.missing.length > 0) {
    remarks.push([LABELS.missing, say(inRow(item.missing.map(({ title }) => title)))]);
  }
  remarks.push([LABELS.evidence, say(item.evidence)]);
  if (item.sources.length > 0) {
    remarks.push([LABELS.sources, say(sourcesWords(item.sources))]);
  }
  if (item.note) remarks.push([LABELS.note, say(item.note)]);
  return remarks.map(([label, text]) => [say(label), text]);
}

/** Each source once, behind the facts that come from it. */
function sourcesWords(sources: readonly SheetSource[]): Bilingual {
  const bySource = new Map<string, SheetSource[]>();
  for (const one of sources) {
    const key = JSON.stringify([one.source, one.date]);
    bySource.set(key, [...(bySource.get(key) ?? []), one]);
  }
  return inRow([...bySource.values()].map(sourceWords), '；', '; ');
}

function sourceWords(facts: readonly SheetSource[]): Bilingual {
  const [first] = facts;
  const titles = inRow(facts.map(({ title }) => title));
  const on = first?.date ? ` ${first.date}` : '';
  return {
    zh: `${titles.zh}：${first?.source.zh ?? ''}${on}`,
    en: `${titles.en}: ${first?.source.en ?? ''}${on}`,
  };
}

function inRow(texts: readonly Bilingual[], zh = '、', en = ', '): Bilingual {
  return {
    zh: texts.map((text) => text.zh).join(zh),
    en: texts.map((text) => text.en).join(en),
  };
}
