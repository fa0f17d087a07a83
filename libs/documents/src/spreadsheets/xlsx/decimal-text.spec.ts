import fc from 'fast-check';
import { decimalText } from './decimal-text';

describe('decimalText', () => {
  it.each([
    ['0', '0'],
    ['-12.50', '-12.50'],
    ['0.28999999999999998', '0.29'],
    ['8.3000000000000007', '8.3'],
    ['0.30000000000000004', '0.3'],
    ['-69.999999999999986', '-70'],
    ['1234567890123456', '1234567890123456'],
    ['123456789012345678', '123456789012345678'],
    ['3710664686.3', '3710664686.3'],
    ['1.5E-2', '0.015'],
    ['1.5E+3', '1500'],
    ['-2e-7', '-0.0000002'],
    ['1.2345678901234567E+20', '123456789012346000000'],
    ['4.9406564584124654E-324', `0.${'0'.repeat(323)}494065645841247`],
    ['.5', '0.5'],
    ['5.', '5'],
    ['007', '007'],
  ])('shows the stored %s as %s', (stored, shown) => {
    expect(decimalText(stored)).toBe(shown);
  });

  it.each(['', '-', '.', 'abc', '1,5', '0x10', 'NaN', 'Infinity', '1e9999', '1 2'])(
    'takes %j for no number',
    (stored) => {
      expect(decimalText(stored)).toBeNull();
    },
  );

  it('never says another number than the one stored, up to 15 digits, and has no exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = decimalText(String(value));
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        const shown =
          Number.isInteger(value) && !String(value).includes('e')
            ? value
            : Number(value.toPrecision(15));
        // A stored minus zero is zero.
        expect(Number(text)).toBe(shown + 0);
      }),
    );
  });
});
