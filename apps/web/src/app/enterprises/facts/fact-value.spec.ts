import { INDICATORS, type Indicator } from '@tidu/policy';
import { factText } from './fact-value';
import { FACT_WORDS, unitText } from './fact-words';

describe('factText', () => {
  it('separates thousands and rounds to what is readable', () => {
    expect(factText(371066.46863).zh).toBe('371,066.47');
    expect(factText(371066.46863, 10).zh).toBe('371,066.46863');
  });

  it('says yes and no, and zero is a number', () => {
    expect([factText(true).zh, factText(false).en, factText(0).zh]).toEqual(['是', 'no', '0']);
  });

  it('says none for an empty list, which is not the same as unknown', () => {
    expect(factText([]).zh).toBe('无');
    expect(factText(null).zh).toBe('—');
  });

  it('writes the entries of a list in words', () => {
    const awards = [{ level: 'NATIONAL', rank: 3, date: '2020-11-01' }];
    expect(factText(awards)).toEqual({
      zh: '级别 国家级，排名 3，日期 2020-11-01',
      en: 'level national, rank 3, date 2020-11-01',
    });
  });

  it('has words for every code that the vocabulary of indicators holds', () => {
    const codes = INDICATORS.flatMap(({ values, fields }: Indicator) => [
      ...(values ?? []),
      ...Object.entries(fields ?? {}).flatMap(([name, field]) => [
        name,
        ...('values' in field ? field.values : []),
      ]),
    ]);
    expect(codes.filter((code) => !(code in FACT_WORDS))).toEqual([]);
  });

  it('has English words for every unit of the vocabulary', () => {
    const units = INDICATORS.map(({ unit }: Indicator) => unitText(unit)?.en ?? '');
    expect(units.filter((unit) => /\p{Script=Han}/u.test(unit))).toEqual([]);
  });
});
