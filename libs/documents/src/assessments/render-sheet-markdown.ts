import type { AssessmentSheet } from '@tidu/policy';
import { LABELS } from './labels';
import { speak, type SheetLanguage } from './sheet-language';
import type { DetailText } from './item-details';
import type { SectionText } from './sheet-sections';
import { toSheetText, type SheetText } from './sheet-text';

/**
 * A sheet as Markdown (CommonMark with tables). The same sheet gives the same text; what people
 * typed is escaped and cannot become markup.
 */
export function renderSheetMarkdown(sheet: AssessmentSheet, language: SheetLanguage): string {
  const text = toSheetText(sheet, language);
  const { say } = speak(language);
  const blocks = [
    `# ${escape(text.title)}`,
    table(text.head.map(([label, value]) => [label, value])),
    `**${escape(text.verdictLabel)}**\n\n${text.verdict.map(escape).join('\n\n')}`,
    ...text.warnings.map((warning) => notice(say(LABELS.notice), warning)),
    ...(text.score ? [`## ${escape(text.score.title)}`] : []),
    ...(text.score ? [table([text.score.columns, ...text.score.rows])] : []),
    ...text.sections.flatMap((section) => sectionBlocks(section, say(LABELS.number))),
    `## ${escape(text.detailsTitle)}`,
    ...text.details.map(detailBlock),
    escape(text.legend),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function notice(label: string, lines: SheetText['verdict']): string {
  return lines.map((line) => `> **${escape(label)}** ${escape(line)}`).join('\n>\n');
}

function sectionBlocks({ title, columns, rows }: SectionText, number: string): string[] {
  const head = [number, ...columns];
  return [
    `## ${escape(title)}`,
    table([head, ...rows.map((row) => [String(row.number), ...row.cells])]),
  ];
}

function detailBlock({ number, title, sentence, parts, remarks }: DetailText): string {
  const blocks = [`### ${number}. ${escape(title)}`, ...sentence.map(escape)];
  const items = [
    ...parts.map(({ depth, text }) => `${'  '.repeat(depth)}- ${escape(text)}`),
    ...remarks.map(([label, text]) => `- **${escape(label)}** ${escape(text)}`),
  ];
  return [...blocks, items.join('\n')].join('\n\n');
}

/** The first row is the head. */
function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.map(escape).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...body.map(line)].join('\n');
}

const MARKUP = /[\\`*_[\]<>#|~]|&(?=#?\w+;)/g;
const LINE_BREAKS = /\s*[\r\n\u2028\u2029]+\s*/g;

/** A text on one line in which nothing is markup. */
function escape(text: string): string {
  return text
    .replace(LINE_BREAKS, ' ')
    .trim()
    .replace(MARKUP, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
