import type { AssessmentSheet } from '@tidu/policy';
import { PdfFlow } from '../pdf/pdf-flow';
import { RULE, STYLES, type TextStyle } from '../pdf/pdf-styles';
import { drawTable, type PdfCell } from '../pdf/pdf-table';
import { LABELS } from './labels';
import type { DetailText } from './item-details';
import { speak, type SheetLanguage } from './sheet-language';
import type { RowText, SectionText } from './sheet-sections';
import { toSheetText, type ScoreText, type SheetText } from './sheet-text';

/** A sheet of paper is written in one language. */
export type PaperLanguage = Exclude<SheetLanguage, 'both'>;

/**
 * A sheet as PDF (A4, fonts embedded, text selectable). The same sheet gives the same bytes: the
 * day of the assessment stands for that of making.
 */
export async function renderSheetPdf(
  sheet: AssessmentSheet,
  language: PaperLanguage,
): Promise<Uint8Array> {
  const text = toSheetText(sheet, language);
  const flow = openFlow(sheet, text, language);
  writeHead(flow, text, speak(language).say(LABELS.notice));
  if (text.score) writeScore(flow, text.score);
  const number = speak(language).say(LABELS.number);
  for (const section of text.sections) writeSection(flow, section, number);
  flow.gap(4);
  flow.paragraph(text.legend, STYLES.small);
  flow.gap(14);
  writeHeading(flow, text.detailsTitle, 120);
  for (const detail of text.details) writeDetail(flow, detail);
  return flow.finish();
}

function openFlow(sheet: AssessmentSheet, text: SheetText, language: PaperLanguage): PdfFlow {
  const { pack, asOf } = sheet;
  const zh = language === 'zh';
  return new PdfFlow({
    title: `${text.title} ${text.enterprise}`,
    language: zh ? 'zh-CN' : 'en',
    date: new Date(`${asOf}T00:00:00Z`),
    runningHead: `${text.title}\u3000${text.enterprise}`,
    foot: [pack.id, pack.shortHash, asOf].filter((part) => part !== '').join('\u3000'),
    pageNumber: (page, of) => (zh ? `第 ${page} 页 共 ${of} 页` : `Page ${page} of ${of}`),
  });
}

function writeHead(flow: PdfFlow, text: SheetText, notice: string): void {
  flow.paragraph(text.title, STYLES.title);
  flow.gap(4);
  const labels = text.head.map(([label]) => flow.widthOf(label, STYLES.strong));
  const indent = Math.max(...labels) + 12;
  for (const [label, value] of text.head) labelled(flow, label, value, indent);
  flow.gap(6);
  flow.rule(flow.y, RULE);
  flow.gap(6);
  for (const line of text.verdict) flow.paragraph(line, STYLES.heading);
  for (const warning of text.warnings) {
    flow.gap(2);
    for (const line of warning) flow.paragraph(`${notice}${line}`, STYLES.body);
  }
  flow.gap(10);
}

/** A label and behind it a text that may take several lines. */
function labelled(flow: PdfFlow, label: string, text: string, indent: number): void {
  flow.keep(flow.heightOf(text, STYLES.body, flow.width - indent));
  flow.place(label, STYLES.strong, flow.left, flow.y, indent);
  flow.paragraph(text, STYLES.body, indent);
}

function writeHeading(flow: PdfFlow, text: string, following: number): void {
  flow.keep(flow.heightOf(text, STYLES.heading, flow.width) + following);
  flow.paragraph(text, STYLES.heading);
  flow.gap(4);
}

function writeScore(flow: PdfFlow, { title, columns, rows }: ScoreText): void {
  writeHeading(flow, title, 60);
  const shares = [3, 3, 3, 2];
  drawTable(
    flow,
    columns.map((column, index) => ({ title: column, share: shares[index] ?? 1 })),
    rows.map((row) => row.map((text) => ({ text }))),
  );
  flow.gap(12);
}

/** Number, condition, found, asked, distance, outcome. */
const CONDITION_SHARES = [0.7, 3, 2.6, 2.7, 2.2, 1.7];
/** Number, item, found, points. */
const SCORED_SHARES = [0.75, 4.5, 4.5, 2.7];

function writeSection(flow: PdfFlow, { title, columns, rows }: SectionText, number: string): void {
  writeHeading(flow, title, 60);
  const shares = columns.length > SCORED_SHARES.length ? CONDITION_SHARES : SCORED_SHARES;
  drawTable(
    flow,
    [number, ...columns].map((column, index) => ({ title: column, share: shares[index] ?? 1 })),
    rows.map(toCells),
  );
  flow.gap(12);
}

function toCells({ number, cells, item }: RowText): PdfCell[] {
  const last = cells.length - 1;
  const outcome = item.role === 'scored' ? undefined : OUTCOMES[item.status];
  return [
    { text: String(number) },
    ...cells.map((text, index) =>
      index === last && outcome ? { text, style: outcome } : { text },
    ),
  ];
}

/** Beside their signs and words, outcomes differ in colour and weight. */
const OUTCOMES: Readonly<Record<AssessmentSheet['items'][number]['status'], TextStyle>> = {
  met: { ...STYLES.cell, colour: '#1d6b1d' },
  unmet: { ...STYLES.headCell, colour: '#a61b1b' },
  unknown: { ...STYLES.cell, colour: '#8a5200' },
  manual: { ...STYLES.cell, colour: '#8a5200' },
  waived: { ...STYLES.cell, colour: '#1d6b1d' },
  notApplicable: STYLES.cell,
};

const PART_INDENT = 14;

interface Line {
  readonly text: string;
  readonly style: TextStyle;
  readonly indent?: number;
}

/** An item stands together on one page where a page can hold it. */
function writeDetail(flow: PdfFlow, detail: DetailText): void {
  const lines = linesOf(detail);
  const heights = lines.map(({ text, style, indent = 0 }) =>
    flow.heightOf(text, style, flow.width - indent),
  );
  flow.keep(heights.reduce((sum, height) => sum + height, 0));
  for (const { text, style, indent } of lines) flow.paragraph(text, style, indent);
  flow.gap(8);
}

function linesOf({ number, title, sentence, parts, remarks }: DetailText): Line[] {
  return [
    { text: `${number}. ${title}`, style: STYLES.itemHeading },
    ...sentence.map((text) => ({ text, style: STYLES.body })),
    ...parts.map(({ depth, text }) => ({
      text,
      style: STYLES.small,
      indent: PART_INDENT * (depth + 1),
    })),
    ...remarks.map(([label, text]) => ({ text: `${label}\u3000${text}`, style: STYLES.small })),
  ];
}
