/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is in range by construction, and a default for each would hide the format */
/** A canonical Huffman code: `bits[s]` is ready to be written lowest bit first. */
export interface HuffmanCode {
  readonly lengths: Uint8Array;
  readonly bits: Uint16Array;
}

/**
 * The canonical code for symbols that occur `counts[s]` times.
 *
 * @param counts how often each symbol occurs; 0 = never
 * @param longest longest code word in bits (15 for data, 7 for code lengths)
 * Source: RFC 1951, 3.2.2.
 */
export function huffmanCode(counts: Uint32Array, longest: number): HuffmanCode {
  const lengths = codeLengths(counts, longest);
  return { lengths, bits: canonicalBits(lengths) };
}

/** The code words that RFC 1951, 3.2.2 gives to symbols of these lengths. */
export function canonicalBits(lengths: Uint8Array): Uint16Array {
  const next = new Uint16Array(17);
  for (const length of lengths) if (length > 0) next[length + 1]! += 1;
  for (let length = 1, code = 0; length < 17; length++) {
    code = (code + next[length]!) << 1;
    next[length] = code;
  }
  return Uint16Array.from(lengths, (length) => {
    if (length === 0) return 0;
    return reversed(next[length]!++, length);
  });
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit++) result |= ((code >> bit) & 1) << (length - 1 - bit);
  return result;
}

function codeLengths(counts: Uint32Array, longest: number): Uint8Array {
  const lengths = new Uint8Array(counts.length);
  const rarestFirst = [...counts.keys()]
    .filter((symbol) => counts[symbol]! > 0)
    .sort((a, b) => counts[a]! - counts[b]! || a - b);
  if (rarestFirst.length < 2) {
    // A code of one word is allowed, but some readers insist on two.
    for (const symbol of [...rarestFirst, 0, 1].slice(0, 2)) lengths[symbol] = 1;
    if (rarestFirst[0] === 0) lengths[1] = 1;
    return lengths;
  }
  const howMany = limited(wordsOfLength(rarestFirst.map((symbol) => counts[symbol]!)), longest);
  let at = 0;
  for (let length = longest; length >= 1; length--) {
    for (let n = howMany[length]!; n > 0; n--) lengths[rarestFirst[at++]!] = length;
  }
  return lengths;
}

/** How many words of each length an unlimited Huffman tree has; weights ascend. */
function wordsOfLength(weights: readonly number[]): number[] {
  const leaves = weights.length;
  const weight = [...weights];
  const parent: number[] = [];
  let leaf = 0;
  let node = leaves;
  const lightest = () =>
    node >= weight.length || (leaf < leaves && weight[leaf]! <= weight[node]!) ? leaf++ : node++;
  while (weight.length < 2 * leaves - 1) {
    const [a, b] = [lightest(), lightest()];
    parent[a] = parent[b] = weight.length;
    weight.push(weight[a]! + weight[b]!);
  }
  const depth = new Array<number>(weight.length).fill(0);
  const howMany: number[] = [];
  for (let i = weight.length - 2; i >= 0; i--) {
    depth[i] = depth[parent[i]!]! + 1;
    if (i < leaves) howMany[depth[i]!] = (howMany[depth[i]!] ?? 0) + 1;
  }
  return howMany;
}

/** The same number of words with none longer than `longest`: too long ones move up the tree. */
function limited(howMany: readonly number[], longest: number): number[] {
  const result = Array.from({ length: longest + 1 }, (_, length) => howMany[length] ?? 0);
  for (let length = longest + 1; length < howMany.length; length++) {
    result[longest]! += howMany[length] ?? 0;
  }
  let room = -(2 ** longest);
  for (let length = 1; length <= longest; length++) {
    room += result[length]! * 2 ** (longest - length);
  }
  for (; room > 0; room--) {
    result[longest]!--;
    let shorter = longest - 1;
    while (result[shorter] === 0) shorter--;
    result[shorter]!--;
    result[shorter + 1]! += 2;
  }
  return result;
}
