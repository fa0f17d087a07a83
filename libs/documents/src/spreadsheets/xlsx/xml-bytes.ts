const COLON = 0x3a;
const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));/gi;
const SHORT_NAMES = new Map<number, string>();

export function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Whether a name that follows this byte is whole, but for a prefix. */
export function isBoundary(byte: number | undefined): boolean {
  return isSpace(byte) || byte === COLON;
}

export function isAt(bytes: Buffer, at: number, name: string): boolean {
  for (let i = 0; i < name.length; i++) if (bytes[at + i] !== name.charCodeAt(i)) return false;
  return true;
}

/** Where the next `mark` ends (its last byte), or -1. */
export function endOf(bytes: Buffer, mark: string, from: number): number {
  const at = bytes.indexOf(mark, from, 'latin1');
  return at < 0 ? -1 : at + mark.length - 1;
}

/** A name without its prefix. A sheet has millions of names of one letter: no new string each. */
export function localName(bytes: Buffer, from: number, end: number): string {
  let start = from;
  for (let i = from; i < end; i++) if (bytes[i] === COLON) start = i + 1;
  if (end - start !== 1) return bytes.toString('latin1', start, end);
  const letter = bytes.readUInt8(start);
  const known = SHORT_NAMES.get(letter);
  if (known !== undefined) return known;
  const name = String.fromCharCode(letter);
  SHORT_NAMES.set(letter, name);
  return name;
}

/** `&lt;`, `&#20320;` and the like as the characters that they stand for. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole: string, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
