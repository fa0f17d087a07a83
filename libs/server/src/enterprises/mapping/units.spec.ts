import {
  compareDecimals,
  decimalOf,
  formatDecimal,
  parseDecimal,
  type Decimal,
} from '@tidu/domain';
import fc from 'fast-check';
import { canConvert, convertUnit, splitUnit, UNIT_NAMES } from './units';

const amount = fc
  .record({ digits: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), scale: fc.nat(20) })
  .map((decimal): Decimal => decimal);
const unit = fc.constantFrom(...UNIT_NAMES);

const told = (text: string, from: string, to: string) =>
  formatDecimal(convertUnit(parseDecimal(text)!, from, to));

describe('units', () => {
  it.each([
    ['3710664686.3', '元', '万元', '371066.46863'],
    ['1', '亿元', '万元', '10000'],
    ['0.07', '百万元', '万元', '7'],
    ['12.5', '千元', '万元', '1.25'],
    ['1.2', '千人', '人', '1200'],
    ['0.1234', '比例', '%', '12.34'],
    ['5', '‰', '%', '0.5'],
    ['3', '件', '项', '3'],
    ['-73207267.64', '元', '万元', '-7320.726764'],
  ])('tells %s %s in %s as %s', (text, from, to, expected) => {
    expect(told(text, from, to)).toBe(expected);
  });

  it('comes back to the same amount by way of any other unit', () => {
    fc.assert(
      fc.property(amount, unit, unit, (before, from, to) => {
        fc.pre(canConvert(from, to));
        const back = convertUnit(convertUnit(before, from, to), to, from);
        expect(compareDecimals(back, before)).toBe(0);
      }),
    );
  });

  it('keeps the order of amounts and does not depend on the steps between', () => {
    fc.assert(
      fc.property(amount, amount, unit, unit, unit, (a, b, from, middle, to) => {
        fc.pre(canConvert(from, middle) && canConvert(middle, to));
        const direct = convertUnit(a, from, to);
        expect(compareDecimals(convertUnit(convertUnit(a, from, middle), middle, to), direct)).toBe(
          0,
        );
        expect(Math.sign(compareDecimals(direct, convertUnit(b, from, to)))).toBe(
          Math.sign(compareDecimals(a, b)),
        );
      }),
    );
  });

  it('moves the digits of a double and changes none of them', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), (value) => {
        const inWan = convertUnit(decimalOf(value), '元', '万元');
        expect(inWan.digits).toBe(decimalOf(value).digits);
      }),
    );
  });

  it.each([
    ['人', '万元'],
    ['%', '项'],
    ['年', '人'],
    ['月', '年'],
    ['吨', '吨'],
  ])('refuses to tell %s in %s', (from, to) => {
    expect(canConvert(from, to)).toBe(false);
    expect(() => convertUnit(decimalOf(1), from, to)).toThrow(RangeError);
  });

  it.each([
    ['12.5%', '12.5', '%'],
    ['1,234.5 万元', '1,234.5', '万元'],
    ['8元', '8', '元'],
    ['3百万元', '3', '百万元'],
    ['12.5', '12.5', null],
    ['元', '', '元'],
  ])('parts %p from its unit', (text, expected, name) => {
    expect(splitUnit(text)).toEqual({ amount: expected, unit: name });
  });
});
