import fc from 'fast-check';
import { LINE_MAX_BYTES, LineSplitter, type Line } from './split-lines';

/** What the splitter makes of some chunks: `number:text` or `number!code`. */
function split(...chunks: (string | Buffer)[]): string[] {
  const splitter = new LineSplitter();
  const lines: Line[] = [];
  for (const chunk of chunks) lines.push(...splitter.push(Buffer.from(chunk as string)));
  lines.push(...splitter.end());
  return lines.map((line) =>
    'fault' in line ? `${line.number}!${line.fault.code}` : `${line.number}:${line.text}`,
  );
}

describe('cutting bytes into lines', () => {
  it.each<[string, (string | Buffer)[], string[]]>([
    ['nothing', [], []],
    ['one line with its end', ['{}\n'], ['1:{}']],
    ['a last line without its end', ['{}\n{"a":1}'], ['1:{}', '2:{"a":1}']],
    ['lines of Windows', ['{}\r\n[]\r\n'], ['1:{}', '2:[]']],
    ['a byte order mark', ['\uFEFF{}\n{}'], ['1:{}', '2:{}']],
    ['empty lines, which count', ['\n\r\n{}\n  \n{}\n'], ['3:{}', '5:{}']],
    ['a mark and nothing else', ['\uFEFF'], []],
    ['a line in pieces', ['{"a":', '"梯', '度"}', '\n'], ['1:{"a":"梯度"}']],
    [
      'a sign cut between its bytes',
      [Buffer.from([0x22, 0xe6, 0xa2]), Buffer.from([0xaf, 0x22, 0x0a])],
      ['1:"梯"'],
    ],
    [
      'a line that is no UTF-8, between two that are',
      ['{}\n', Buffer.from([0x7b, 0xff, 0x7d, 0x0a]), '{}\n'],
      ['1:{}', '2!line.encoding', '3:{}'],
    ],
    ['half a sign at the end', [Buffer.from([0x7b, 0xe6])], ['1!line.encoding']],
  ])('takes %s', (_title, chunks, expected) => {
    expect(split(...chunks)).toEqual(expected);
  });

  it('takes the longest line that is allowed and refuses one byte more', () => {
    const longest = 'x'.repeat(LINE_MAX_BYTES);
    expect(split(`${longest}\n{}`)).toEqual([`1:${longest}`, '2:{}']);
    expect(split(`${longest}x\n{}`)).toEqual(['1!line.too-long', '2:{}']);
    expect(split(longest, 'x', '\n{}')).toEqual(['1!line.too-long', '2:{}']);
    expect(split(longest, longest, longest)).toEqual(['1!line.too-long']);
  });

  it('keeps no more than the longest line, however long a line goes on', () => {
    const splitter = new LineSplitter();
    const chunk = Buffer.alloc(LINE_MAX_BYTES, 'x');
    const before = process.memoryUsage().arrayBuffers;
    for (let turn = 0; turn < 64; turn += 1) expect([...splitter.push(chunk)]).toEqual([]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * LINE_MAX_BYTES);
  });

  it('makes the same lines wherever the bytes are cut', () => {
    const text = '\uFEFF{"梯":1}\r\n\n{"b":"度"}\n𝄞\n{"c":3}';
    const bytes = Buffer.from(text);
    const whole = split(bytes);
    expect(whole).toHaveLength(4);
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 8 }), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const chunks = places.slice(1).map((to, index) => bytes.subarray(places[index], to));
        expect(split(...chunks)).toEqual(whole);
      }),
    );
  });
});
