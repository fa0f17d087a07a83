import { readXml } from './xml-reading';

/** Whether a number with this cell style (index in `cellXfs`) is shown as a date. */
export type IsDateStyle = (style: number) => boolean;

/**
 * Reads which cell styles of a workbook show dates.
 *
 * @throws XmlDamage
 * Source: ECMA-376 part 1, 18.8.30 (number formats; 27 to 36 and 50 to 58 are the dates of the
 * Chinese version) and 18.8.10 (`cellXfs`).
 */
export function readDateStyles(stylesXml: Buffer): IsDateStyle {
  const custom = new Map<number, string>();
  const formatOfStyle: number[] = [];
  let inside = '';
  readXml(stylesXml, {
    open: (name, { numFmtId, formatCode }) => {
      const id = Number(numFmtId ?? 0);
      if (name === 'numFmts' || name === 'cellXfs') inside = name;
      else if (name === 'numFmt' && inside === 'numFmts') custom.set(id, formatCode ?? '');
      else if (name === 'xf' && inside === 'cellXfs') formatOfStyle.push(id);
    },
    close: (name) => {
      if (name === inside) inside = '';
    },
  });
  const isDate = formatOfStyle.map((id) => showsDate(id, custom.get(id)));
  return (style) => isDate[style] ?? false;
}

function showsDate(id: number, code: string | undefined): boolean {
  if (code !== undefined) return isDateFormat(code);
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** Whether a format code shows a day, month or year; a time of day or a duration is not a date. */
export function isDateFormat(code: string): boolean {
  const [section = ''] = code.replace(/"[^"]*"|\\.|_.|\*./g, '').split(';');
  if (/\[[hms]+\]/i.test(section)) return false;
  const letters = section.replace(/\[[^\]]*\]/g, '').toLowerCase();
  return /[yd]/.test(letters) || (letters.includes('m') && !/[hs]/.test(letters));
}
