import { searchPack } from './library-search';
import { condition, packOf } from './testing/pack-of';

const PACK = packOf([
  condition('revenue', { op: 'compare', indicator: 'revenue', is: '>=', value: 5_000 }),
  condition('debtRatio', { op: 'compare', indicator: 'debtRatio', is: '<=', value: 75 }),
]);

const found = (text: string) => searchPack(PACK, text)?.map(({ id }) => id);

describe('a search in a pack', () => {
  it.each([
    ['nothing asked', ' ', []],
    ['the document number', '〔2099〕1号', ['revenue', 'debtRatio']],
    ['the title of the pack alone', '测试规则包', []],
    ['an indicator by its title', '资产负债率', ['debtRatio']],
    ['a number', '5000', ['revenue']],
    ['a number as people write it', '5,000', ['revenue']],
    ['letters of any case and width', 'ＤＥＢＴratio', ['debtRatio']],
    ['words that stand apart', '测试规则包 营业收入', ['revenue']],
    ['what is not there', '注册资本', undefined],
    ['one word of two', '营业收入 注册资本', undefined],
    ['a name of a prototype', 'constructor', undefined],
  ])('finds %s', (_what, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
