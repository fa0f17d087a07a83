/** Bytes of a text in GBK, which Node can read but not write. */
export function toGbk(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => bytesOf(character)));
}

const decoder = new TextDecoder('gbk');
let table: ReadonlyMap<string, readonly number[]> | undefined;

function bytesOf(character: string): readonly number[] {
  const code = character.charCodeAt(0);
  if (code < 0x80) return [code];
  table ??= new Map(pairs().map((pair) => [decoder.decode(Uint8Array.from(pair)), pair]));
  const bytes = table.get(character);
  if (!bytes) throw new RangeError(`GBK has no ${character}`);
  return bytes;
}

function pairs(): number[][] {
  const range = (from: number, until: number) =>
    Array.from({ length: until - from }, (_, at) => from + at);
  return range(0x81, 0xff).flatMap((lead) => range(0x40, 0xff).map((trail) => [lead, trail]));
}
