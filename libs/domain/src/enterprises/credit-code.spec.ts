import fc from 'fast-check';
import { readCreditCode } from './credit-code';

describe('readCreditCode', () => {
  it.each([
    '91440300708461136T',
    '91330100799655058B',
    '914403001922038216',
    '91110000802100433B',
    '91330105MACPN4X08Y',
    '91350100M000100Y43',
    '912201011239989159',
  ])('accepts %s with its right check character', (code) => {
    expect(readCreditCode(code)).toEqual({ code, check: 'valid' });
  });

  it.each(['91110108MA001UEF9A', '91110302791614657K', '9133010060913454XP', '91350100M000100Y44'])(
    'reads %s although its check character is wrong',
    (code) => {
      expect(readCreditCode(code)).toEqual({ code, check: 'invalid' });
    },
  );

  it.each([
    '',
    '9144030070846113',
    '91440300708461136TT',
    '91330100OLD0001',
    '9144030070846113IT',
    '91440300708461136Z',
    '91440300708461136O',
    'A14403O0708461136T',
  ])('refuses the shape of %p', (text) => {
    expect(readCreditCode(text)).toBeUndefined();
  });

  it('folds full width characters, lower case, spaces and hyphens', () => {
    expect(readCreditCode(' ９１４４０３００７０８４６１１３６ｔ ')?.code).toBe(
      '91440300708461136T',
    );
    expect(readCreditCode('914403 0070 8461-136t')?.code).toBe('91440300708461136T');
  });

  it('finds every single wrong character among the first seventeen', () => {
    const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
    const code = '91440300708461136T';
    const place = fc.constantFrom(0, 1, 8, 9, 10, 11, 12, 13, 14, 15, 16);
    fc.assert(
      fc.property(place, fc.constantFrom(...alphabet), (at, character) => {
        fc.pre(code[at] !== character);
        const changed = code.slice(0, at) + character + code.slice(at + 1);
        expect(readCreditCode(changed)?.check).toBe('invalid');
      }),
    );
  });
});
