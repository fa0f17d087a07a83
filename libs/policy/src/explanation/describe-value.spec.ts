import { describeValue } from './describe-value';

const words = (value: Parameters<typeof describeValue>[0], ...indicators: string[]) =>
  describeValue(value, indicators).zh;

describe('a value in words', () => {
  it.each([
    [12100, 'revenue', '12,100 万元'],
    [-1234567.891, 'netProfit', '-1,234,567.89 万元'],
    [-4.245678, 'revenueCagr2y', '-4.25 %'],
    [4.99996, 'revenueCagr2y', '4.99996 %'],
    [5, 'revenueCagr2y', '5 %'],
    [2.999999999, 'rdExpenseRatio', '2.999999999 %'],
    [3, 'marketRankDomestic', '3 名'],
    [true, 'ownBrand', '是'],
    [2, 'sciTechAwards', '2 项'],
    [null, 'revenue', '暂无数据'],
  ])('%p of %s reads %s', (value, indicator, expected) => {
    expect(words(value, indicator)).toBe(expected);
  });

  it('names the years of a series and the indicators of a choice', () => {
    expect(words({ '2020': 3.456, '2021': null }, 'rdExpenseRatio', 'rdExpenseRatio')).toBe(
      '2020年 3.46 %；2021年 暂无数据',
    );
    expect(
      words({ marketShare: 9, marketRankDomestic: 4 }, 'marketShare', 'marketRankDomestic'),
    ).toBe('主导产品细分市场占有率 9 %；国内细分市场排名 4 名');
  });
});
