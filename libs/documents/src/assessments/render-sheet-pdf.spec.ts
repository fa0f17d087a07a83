import type { Criterion } from '@tidu/policy';
import { readPdf } from '../testing/pdf-reading';
import { SAMPLE_PACK, sampleSheet } from '../testing/sheet-sample';
import { renderSheetPdf } from './render-sheet-pdf';

const [REVENUE] = SAMPLE_PACK.criteria;

/** A pack of so many conditions, each with a title of so many characters. */
function longPack(count: number, length: number) {
  const title = { zh: '长'.repeat(length), en: 'long '.repeat(length) };
  const criteria = Array.from(
    { length: count },
    (_, index) => ({ ...REVENUE, id: `item${index}`, title }) as Criterion,
  );
  return { ...SAMPLE_PACK, score: undefined, criteria };
}

describe('a sheet as PDF', () => {
  it('can be read back: what is told, in which language, of which day', async () => {
    const { pages, info, language } = readPdf(await renderSheetPdf(sampleSheet(), 'zh'));
    const text = pages.join('');
    expect(text).toContain('不符合条件：必备条件 2 项，达标 0 项，未达标 1 项，待定 1 项');
    expect(text).toContain('4,820 万元（2025年）');
    expect(text).toContain('× 未达标');
    expect(text).toContain(
      '上年度营业收入（2025年）4,820 万元，低于要求的 5,000 万元，差 180 万元（工信部企业〔2026〕2号 附件2（二））：未达标。',
    );
    expect(language).toBe('zh-CN');
    expect(info).toMatchObject({
      Title: '评价说明 绍兴市某某精密轴承股份有限公司',
      CreationDate: 'D:20260510000000Z',
    });
  });

  it('is told in English too', async () => {
    const { pages, language } = readPdf(await renderSheetPdf(sampleSheet('ACME'), 'en'));
    expect(pages.join('')).toContain('Does not meet the conditions');
    expect(pages.at(-1)).toContain(`Page ${pages.length} of ${pages.length}`);
    expect(language).toBe('en');
  });

  it('embeds only the glyphs that it needs', async () => {
    const bytes = await renderSheetPdf(sampleSheet(), 'zh');
    const fonts = readPdf(bytes).embedded.map((name) => name.replace(/^[A-Z]+\+/, ''));
    expect(fonts.sort()).toEqual(['NotoSansSC-Bold', 'NotoSansSC-Regular']);
    expect(bytes.length).toBeLessThan(250_000);
  });

  it('is the same bytes each time', async () => {
    const [first, second] = [
      await renderSheetPdf(sampleSheet(), 'zh'),
      await renderSheetPdf(sampleSheet(), 'zh'),
    ];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('numbers its pages and repeats the head of a table on each', async () => {
    const sheet = sampleSheet('甲公司', { pack: longPack(40, 30) });
    const { pages } = readPdf(await renderSheetPdf(sheet, 'zh'));
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((page, index) => {
      expect(page).toContain(`第 ${index + 1} 页 共 ${pages.length} 页`);
    });
    const tables = pages.filter((page) => page.includes('万元（2025年）') && page.includes('× '));
    expect(tables.filter((page) => page.includes('序号'))).not.toHaveLength(0);
    expect(pages[1]).toContain('序号条件实际情况');
    expect(pages[1]).toContain('评价说明 甲公司'.replace(' ', '\u3000'));
  });

  it.each([40, 60, 110, 160])(
    'keeps what is said of an item on one page (titles of %i characters)',
    async (length) => {
      const sheet = sampleSheet('甲公司', { pack: longPack(40, length) });
      const { pages } = readPdf(await renderSheetPdf(sheet, 'zh'));
      const counts = pages.map((page) =>
        [/\d+\. 长/g, /数据来源/g].map((one) => page.match(one)?.length ?? 0),
      );
      expect(counts.filter(([headings, remarks]) => headings !== remarks)).toEqual([]);
      expect(counts.flatMap(([headings = 0]) => headings).filter(Boolean).length).toBeGreaterThan(
        1,
      );
    },
  );

  it('loses nothing of a row that is longer than a page', async () => {
    const sheet = sampleSheet('甲公司', { pack: longPack(1, 1200) });
    const { pages } = readPdf(await renderSheetPdf(sheet, 'zh'));
    const written = pages.join('').match(/长/g) ?? [];
    // Once in the table, and in the details as title and in the sentence.
    expect(written).toHaveLength(3 * 1200);
  });

  it('tells a character that the font lacks by its code point, and drops controls', async () => {
    const sheet = sampleSheet('绍兴𠮷镕\u0007喆𬭩公司');
    const { pages } = readPdf(await renderSheetPdf(sheet, 'zh'));
    expect(pages[0]).toContain('绍兴[U+20BB7]镕喆𬭩公司');
  });
});
