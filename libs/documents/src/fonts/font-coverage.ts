/** Which code points a font has a glyph for. */
export type Coverage = (codePoint: number) => boolean;

const FULL_UNICODE = { platform: 3, encoding: 10, format: 12 };

/**
 * Reads which code points a TrueType font covers, from its table for the whole of Unicode
 * (`cmap`, format 12).
 * @throws RangeError when the font has no such table
 */
export function readCoverage(font: Buffer): Coverage {
  const groups = readGroups(font, subtableOf(font, tableOf(font, 'cmap')));
  return (codePoint) => {
    let low = 0;
    let high = groups.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [first, last] = groups[middle] as readonly [number, number];
      if (codePoint < first) high = middle - 1;
      else if (codePoint > last) low = middle + 1;
      else return true;
    }
    return false;
  };
}

function tableOf(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new RangeError(`the font has no table ${tag}`);
}

function subtableOf(font: Buffer, cmap: number): number {
  const count = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const record = cmap + 4 + index * 8;
    const start = cmap + font.readUInt32BE(record + 4);
    const fits =
      font.readUInt16BE(record) === FULL_UNICODE.platform &&
      font.readUInt16BE(record + 2) === FULL_UNICODE.encoding &&
      font.readUInt16BE(start) === FULL_UNICODE.format;
    if (fits) return start;
  }
  throw new RangeError('the font has no table of all code points');
}

function readGroups(font: Buffer, start: number): (readonly [number, number])[] {
  const count = font.readUInt32BE(start + 12);
  return Array.from({ length: count }, (_, index) => {
    const group = start + 16 + index * 12;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)] as const;
  });
}
