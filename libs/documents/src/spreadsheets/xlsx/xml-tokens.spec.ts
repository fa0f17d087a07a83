import fc from 'fast-check';
import { XmlDamage, XmlTokens } from './xml-tokens';

const XML = Buffer.from(
  '\ufeff<?xml version="1.0"?>\n<!-- a > comment --><x:row r="1" spans = \'1:2\' note="a>b=c"><c/>' +
    '<t xml:space="preserve">甲 &amp; 乙 &lt;&#20320;&#x597D;&nbsp;</t><![CDATA[<raw> &amp;]]></x:row>\n',
);

/** What comes out when the XML comes in by chunks of this size. */
function tokensOf(xml: Buffer, chunk: number): string[] {
  const tokens = new XmlTokens();
  const found: string[] = [];
  for (let at = 0; at < xml.length; at += chunk) {
    tokens.push(xml.subarray(at, at + chunk));
    while (tokens.next()) {
      const attributes = ['r', 'spans', 'note', 'space'].map((name) => tokens.attribute(name));
      if (tokens.kind === 'text') found.push(tokens.text());
      else if (tokens.kind === 'close') found.push(`/${tokens.name}`);
      else found.push([tokens.name, tokens.isWhole, ...attributes].join());
    }
  }
  expect(tokens.isDrained).toBe(true);
  return found;
}

describe('XmlTokens', () => {
  it('gives tags with their attributes and text, wherever the chunks are cut', () => {
    const expected = [
      '\ufeff',
      '\n',
      'row,false,1,1:2,a>b=c,',
      'c,true,,,,',
      't,false,,,,preserve',
      '甲 & 乙 <你好&nbsp;',
      '/t',
      '<raw> &amp;',
      '/row',
    ];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: XML.length }), (chunk) => {
        expect(tokensOf(XML, chunk)).toEqual(expected);
      }),
    );
  });

  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'],
    ['a text without end', `<a>${'x'.repeat(1_100_000)}`],
    ['a tag without end', `<a ${'x'.repeat(1_100_000)}`],
  ])('refuses %s', (_, xml) => {
    const tokens = new XmlTokens();
    tokens.push(Buffer.from(xml));
    expect(() => {
      while (tokens.next());
    }).toThrow(XmlDamage);
  });

  it('knows that it is not at the end inside a tag', () => {
    const tokens = new XmlTokens();
    tokens.push(Buffer.from('<a/><b'));
    expect([tokens.next(), tokens.next(), tokens.isDrained]).toEqual([true, false, false]);
  });
});
