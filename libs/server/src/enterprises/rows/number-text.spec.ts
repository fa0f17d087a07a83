import { formatDecimal, parseDecimal } from '@tidu/domain';
import fc from 'fast-check';
import { readAmount, readNumber, wholeNumberOf } from './number-text';

const read = (text: string) => {
  const number = readNumber(text);
  return number && formatDecimal(number);
};

describe('readNumber', () => {
  it.each([
    ['1234.5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['12,345,678', '12345678'],
    ['１，２３４．５', '1234.5'],
    ['　42 ', '42'],
    ['-0.50', '-0.5'],
    ['−7', '-7'],
    ['(1,234.50)', '-1234.5'],
    ['（３０）', '-30'],
    ['+3', '3'],
    ['1.2E+10', '12000000000'],
    ['0', '0'],
    ['007', '7'],
    ['.5', '0.5'],
  ])('reads %p as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    '',
    'abc',
    '1,23',
    '1,2345',
    '12,34,567',
    ',123',
    '1.2.3',
    '1 234',
    '1234①',
    '约100',
    '100以上',
    '(-5)',
    '()',
    '--5',
    '0x10',
    'Infinity',
    'NaN',
    '1e999',
    '2021-06-30',
  ])('takes %p for no number', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });

  it('reads every decimal back from its grouped and full width form', () => {
    const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.nat(6));
    fc.assert(
      fc.property(decimal, ([digits, scale]) => {
        const text = formatDecimal({ digits, scale });
        const [whole = '', fraction] = text.split('.');
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction ? `.${fraction}` : '');
        const wide = grouped.replace(/[!-~]/g, (sign) =>
          String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
        );
        expect([read(grouped), read(wide), read(` ${text} `)]).toEqual([text, text, text]);
      }),
    );
  });
});

describe('readAmount', () => {
  const told = (text: string, from: string, to: string) => {
    const reading = readAmount(text, from, to);
    return 'amount' in reading ? formatDecimal(reading.amount) : reading.fault;
  };

  it.each([
    ['12345.67', '元', '万元', '1.234567'],
    ['1.5万元', '万元', '万元', '1.5'],
    ['1,500 万元', '万元', '万元', '1500'],
    ['1.5亿元', '万元', '万元', 'unit'],
    ['12.5', '%', '%', '12.5'],
    ['12.5%', '%', '%', '12.5'],
    ['12.5％', '比例', '%', '12.5'],
    ['0.125', '比例', '%', '12.5'],
    ['5‰', '%', '%', '0.5'],
    ['12.5%', '万元', '万元', 'unit'],
    ['12人', '人', '人', '12'],
    ['元', '元', '万元', 'number'],
    ['很多', '元', '万元', 'number'],
  ])('reads %p in a column of %s as %s: %s', (text, from, to, expected) => {
    expect(told(text, from, to)).toBe(expected);
  });
});

describe('wholeNumberOf', () => {
  it.each([
    ['4998', 4998],
    ['4998.000', 4998],
    ['-3', -3],
    ['0.5', undefined],
    ['9007199254740993', undefined],
  ])('takes %s as %p', (text, expected) => {
    expect(wholeNumberOf(parseDecimal(text)!)).toBe(expected);
  });
});
