import { findRecoveryCode, newRecoveryCodes } from './recovery-codes';

const { codes, hashes } = newRecoveryCodes();

describe('recovery codes', () => {
  it('are ten, each of 120 bits, none like another', () => {
    expect(codes).toHaveLength(10);
    expect(new Set(codes).size).toBe(10);
    expect(
      codes.every((code) => /^([0-9a-hjkmnp-tv-z]{4}-){5}[0-9a-hjkmnp-tv-z]{4}$/.test(code)),
    ).toBe(true);
  });

  it('are stored as hashes only', () => {
    expect(hashes.every((hash) => hash.length === 32)).toBe(true);
    expect(Buffer.concat([...hashes]).toString('latin1')).not.toContain(codes[0]);
  });

  it('are each found, once the caller has removed it no more', () => {
    codes.forEach((code, index) => {
      expect(findRecoveryCode(code, hashes)).toBe(index);
      expect(
        findRecoveryCode(
          code,
          hashes.filter((_, other) => other !== index),
        ),
      ).toBeUndefined();
    });
  });

  it('are read as people write them down', () => {
    // So many that each letter occurs.
    for (const set of Array.from({ length: 40 }, newRecoveryCodes)) {
      set.codes.forEach((code, index) => {
        const sloppy = code.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O');
        expect(findRecoveryCode(sloppy.replaceAll('1', 'l'), set.hashes)).toBe(index);
        expect(findRecoveryCode(sloppy.replaceAll('1', 'I'), set.hashes)).toBe(index);
        expect(findRecoveryCode(code.replaceAll('-', ''), set.hashes)).toBe(index);
      });
    }
  });

  it.each([undefined, null, 7, '', '-', '0000-0000', {}, 'x'.repeat(1e6)])(
    'are not %p',
    (typed) => {
      expect(findRecoveryCode(typed, hashes)).toBeUndefined();
    },
  );
});
