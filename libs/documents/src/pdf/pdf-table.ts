import type { PdfFlow } from './pdf-flow';
import { RULE, SHADE, STYLES, type TextStyle } from './pdf-styles';

export interface PdfColumn {
  readonly title: string;
  /** Its part of the width; all columns share the whole. */
  readonly share: number;
}

export interface PdfCell {
  readonly text: string;
  readonly style?: TextStyle;
}

const PADDING = 3.5;

/** A table whose rows are not split, and whose head stands again on every page. */
export function drawTable(
  flow: PdfFlow,
  columns: readonly PdfColumn[],
  rows: readonly (readonly PdfCell[])[],
): void {
  const grid = gridOf(flow, columns);
  const head = columns.map(({ title }) => ({ text: title, style: STYLES.headCell }));
  const headHeight = heightOf(flow, grid, head);
  const drawHead = (): void => {
    flow.shade(flow.y, headHeight, SHADE);
    drawRow(flow, grid, head, headHeight);
  };
  flow.keep(headHeight + (rows[0] ? heightOf(flow, grid, rows[0]) : 0));
  drawHead();
  for (const row of rows) {
    const height = heightOf(flow, grid, row);
    if (height > flow.pageHeight - headHeight) {
      drawLoose(flow, columns, row);
      continue;
    }
    if (height > flow.room) {
      flow.newPage();
      drawHead();
    }
    drawRow(flow, grid, row, height);
  }
}

interface GridColumn {
  readonly x: number;
  /** Inside the padding. */
  readonly width: number;
}

function gridOf(flow: PdfFlow, columns: readonly PdfColumn[]): GridColumn[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  let x = flow.left;
  return columns.map(({ share }) => {
    const width = (flow.width * share) / whole;
    const column = { x: x + PADDING, width: width - 2 * PADDING };
    x += width;
    return column;
  });
}

function heightOf(flow: PdfFlow, grid: readonly GridColumn[], row: readonly PdfCell[]): number {
  const heights = row.map(({ text, style = STYLES.cell }, index) =>
    flow.heightOf(text, style, grid[index]?.width ?? 0),
  );
  return Math.max(0, ...heights) + 2 * PADDING;
}

function drawRow(
  flow: PdfFlow,
  grid: readonly GridColumn[],
  row: readonly PdfCell[],
  height: number,
): void {
  const top = flow.y;
  row.forEach(({ text, style = STYLES.cell }, index) => {
    const column = grid[index];
    if (column) flow.place(text, style, column.x, top + PADDING, column.width);
  });
  flow.y = top + height;
  flow.rule(flow.y, RULE);
}

/** A row that is longer than a page cannot be kept together: its cells follow each other. */
function drawLoose(flow: PdfFlow, columns: readonly PdfColumn[], row: readonly PdfCell[]): void {
  row.forEach(({ text }, index) => {
    flow.paragraph(`${columns[index]?.title ?? ''} ${text}`, STYLES.cell);
  });
  flow.rule(flow.y, RULE);
}
