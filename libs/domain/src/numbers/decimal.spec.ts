import fc from 'fast-check';
import {
  addDecimals,
  compareDecimals,
  decimalOf,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  shiftDecimal,
  type Decimal,
} from './decimal';

const read = (text: string): Decimal => parseDecimal(text) as Decimal;

describe('decimals', () => {
  it.each([
    ['3710664686.3', -4, '371066.46863'],
    ['-114856852.37', -4, '-11485.685237'],
    ['0.0311', 2, '3.11'],
    ['12', 8, '1200000000'],
    ['1e3', 0, '1000'],
    ['1.50', 0, '1.5'],
    ['-0.0', 0, '0'],
    ['.5', 0, '0.5'],
  ])('moves the point of %s by %i places to %s', (text, places, expected) => {
    expect(formatDecimal(shiftDecimal(read(text), places))).toBe(expected);
  });

  it.each(['', '.', 'x', '1,000', '1e999', '--1', '1 2', '0x10', '１'])(
    'takes %j for no decimal',
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
    },
  );

  it('reads a double as the number that a person typed', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
        (value) => {
          expect(Number(formatDecimal(decimalOf(value)))).toBe(value === 0 ? 0 : value);
        },
      ),
    );
  });

  it('adds, multiplies and compares as integers do', () => {
    const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [left, right] = [read((a / 1000).toFixed(3)), read((b / 1000).toFixed(3))];
        expect(Number(formatDecimal(addDecimals(left, right)))).toBeCloseTo((a + b) / 1000, 9);
        expect(Number(formatDecimal(multiplyDecimals(left, right)))).toBeCloseTo((a * b) / 1e6, 6);
        expect(compareDecimals(left, right)).toBe(Math.sign(a - b));
      }),
    );
  });

  it('refuses what is not finite', () => {
    expect(() => decimalOf(NaN)).toThrow(RangeError);
    expect(() => decimalOf(Infinity)).toThrow(RangeError);
  });
});
