import { xmlAttribute } from './xlsx-text';
import type { RosterColumn } from './roster-table';

const NS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const ALIGNMENTS = [undefined, 'left', 'center', 'right'] as const;

/** Numbers of the cell styles that `stylesXml` defines. */
export const TITLE_STYLE = 1;
export const NOTE_STYLE = 2;
export const HEADER_STYLE = 3;
const FIRST_BODY_STYLE = 4;

/** The style of the cells of a column. */
export function bodyStyle({ align, wrap }: RosterColumn): number {
  return FIRST_BODY_STYLE + ALIGNMENTS.indexOf(align) * 2 + (wrap === true ? 1 : 0);
}

/** Fonts, borders and cell styles of a roster. Source: ECMA-376 part 1, 18.8. */
export function stylesXml(): string {
  const body = ALIGNMENTS.flatMap((align) => [false, true].map((wrap) => bodyFormat(align, wrap)));
  const formats = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    format('fontId="2" fillId="0" borderId="0"', { horizontal: 'center', wrap: true }),
    format('fontId="0" fillId="0" borderId="0"', { horizontal: 'left', wrap: true }),
    format('fontId="1" fillId="2" borderId="1"', { horizontal: 'center', wrap: true }),
    ...body,
  ];
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${NS}">` +
    `<fonts count="3">${font(11, false)}${font(11, true)}${font(16, true)}</fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${thinBorder()}</borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '</styleSheet>'
  );
}

function bodyFormat(horizontal: string | undefined, wrap: boolean): string {
  return format('fontId="0" fillId="0" borderId="1"', { horizontal, wrap });
}

function format(parts: string, align: { horizontal?: string; wrap: boolean }): string {
  const horizontal = align.horizontal === undefined ? '' : ` horizontal="${align.horizontal}"`;
  const wrap = align.wrap ? ' wrapText="1"' : '';
  return (
    `<xf numFmtId="0" ${parts} xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
    `<alignment${horizontal} vertical="center"${wrap}/></xf>`
  );
}

function font(size: number, isBold: boolean): string {
  const bold = isBold ? '<b/>' : '';
  return `<font>${bold}<sz val="${size}"/><name val="${xmlAttribute('宋体')}"/><charset val="134"/></font>`;
}

function thinBorder(): string {
  const sides = ['left', 'right', 'top', 'bottom'].map(
    (side) => `<${side} style="thin"><color auto="1"/></${side}>`,
  );
  return `<border>${sides.join('')}<diagonal/></border>`;
}
