import { chineseFonts } from './noto-sans-sc';
import { readCoverage } from './font-coverage';
import { printableText } from './printable-text';

describe('what the font can print', () => {
  const { covers } = chineseFonts();

  it.each([...'Az09％，。（）“”〔〕Ⅰ①⑳✓×?◇○–≥≤Ω镕喆堃䶮㐂'])('covers %s', (character) => {
    expect(covers(character.codePointAt(0) ?? 0)).toBe(true);
  });

  it.each([...'✗☐𠮷\u0007'])('does not cover %j', (character) => {
    expect(covers(character.codePointAt(0) ?? 0)).toBe(false);
  });

  it('refuses a font without the table of code points', () => {
    expect(() => readCoverage(Buffer.alloc(64))).toThrow('the font has no table cmap');
  });

  it('puts a text on one line without what cannot be seen', () => {
    const text = '甲\r\n乙\t丙\u200b\u202e丁\u{e0100}';
    expect(printableText(text, covers)).toBe('甲 乙 丙丁');
    expect(printableText('𠮷', covers)).toBe('[U+20BB7]');
  });
});
