import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { SecretBox } from './secret-box';

const box = new SecretBox(randomBytes(32));

describe('a sealed text', () => {
  it('opens as what it was, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, place) => {
        expect(box.open(box.seal(text, place), place)).toBe(text);
      }),
    );
  });

  it('does not show what it holds, nor that two hold the same', () => {
    const [one, other] = [box.seal('JBSWY3DPEHPK3PXP', 'a1'), box.seal('JBSWY3DPEHPK3PXP', 'a1')];

    expect(one).not.toContain('JBSWY3DPEHPK3PXP');
    expect(one).not.toBe(other);
  });

  it('does not open in another place or with another key', () => {
    const sealed = box.seal('secret', 'account:1');

    expect(box.open(sealed, 'account:2')).toBeUndefined();
    expect(new SecretBox(randomBytes(32)).open(sealed, 'account:1')).toBeUndefined();
  });

  it('does not open when any one of its characters was changed, dropped or added', () => {
    const sealed = box.seal('secret', 'place');
    const broken = Array.from(sealed).flatMap((character, index) => [
      sealed.slice(0, index) + (character === 'A' ? 'B' : 'A') + sealed.slice(index + 1),
      sealed.slice(0, index) + sealed.slice(index + 1),
      `${sealed.slice(0, index)}A${sealed.slice(index)}`,
    ]);

    expect(broken.map((text) => box.open(text, 'place'))).toEqual(broken.map(() => undefined));
  });

  it.each([undefined, null, 7, {}, [], '', 'v1.', 'v1.AAAA', 'v2.AAAA', '.'.repeat(20_000)])(
    'is not found in %p',
    (text) => {
      expect(box.open(text, 'place')).toBeUndefined();
    },
  );
});
