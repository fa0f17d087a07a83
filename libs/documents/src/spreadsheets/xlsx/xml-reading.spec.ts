import fc from 'fast-check';
import { readXml, XmlDamage, XmlReading } from './xml-reading';

const XML = Buffer.from(
  '\ufeff<?xml version="1.0"?>\n<!-- a > comment --><x:row r="1" spans = \'1:2\' note="a>b=&quot;c"><c/>' +
    '<t xml:space="preserve">甲 &amp; 乙 &lt;&#20320;&#x597D;</t><![CDATA[<raw> &amp;]]></x:row>\n',
);
const NO_LISTENER = { open: () => undefined, close: () => undefined };

function chunks(bytes: Buffer, length: number): Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / length) }, (_, i) =>
    bytes.subarray(i * length, (i + 1) * length),
  );
}

/** What is heard when the XML comes in by chunks of this size; texts may come in parts. */
function heard(xml: Buffer, chunk: number): string[] {
  const found: string[] = [];
  const reading = new XmlReading({
    open: (name, attributes) => found.push(`<${[name, ...Object.entries(attributes)].join(' ')}`),
    close: (name) => found.push(`/${name}`),
    text: (text) => found.push(text),
  });
  for (const part of chunks(xml, chunk)) reading.push(part);
  reading.finish();
  return found.filter((text) => text.trim() !== '');
}

describe('XmlReading', () => {
  it('gives tags with their attributes and text, wherever the chunks are cut', () => {
    const expected = [
      '<row r,1 spans,1:2 note,a>b="c',
      '<c',
      '/c',
      '<t xml:space,preserve',
      '甲 & 乙 <你好',
      '/t',
      '<raw> &amp;',
      '/row',
    ];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: XML.length }), (chunk) => {
        expect(heard(XML, chunk)).toEqual(expected);
      }),
    );
  });

  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'],
    ['a document type that never ends', `<!DOCTYPE a [${' '.repeat(1_200_000)}`],
    ['a text that never ends', `<a>${'x'.repeat(1_200_000)}`],
    ['a tag that never ends', `<a ${'x="1" '.repeat(200_000)}`],
    ['a comment that never ends', `<a><!-- ${'x'.repeat(1_200_000)}`],
    ['tags that never close', '<a>'.repeat(101)],
  ])('refuses %s as soon as it is too much', (_, xml) => {
    const reading = new XmlReading(NO_LISTENER);
    expect(() => {
      for (const chunk of chunks(Buffer.from(xml), 64 * 1024)) reading.push(chunk);
    }).toThrow(XmlDamage);
  });

  it.each([
    ['has no element', ' '],
    ['breaks off inside a tag', '<a/><b'],
    ['breaks off inside an element', '<a><b></b>'],
    ['closes another tag than was open', '<a><b></a></b>'],
    ['has text beside its root', '<a/>text'],
    ['uses an entity that nobody defined', '<a>&nbsp;</a>'],
    ['has a character that XML cannot hold', '<a>\u0001</a>'],
  ])('refuses XML that %s', (_, xml) => {
    expect(() => readXml(Buffer.from(xml), NO_LISTENER)).toThrow(XmlDamage);
  });
});
