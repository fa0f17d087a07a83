import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { newToken, readToken, sameHash, type TokenKind } from './token';

const KINDS: TokenKind[] = ['session', 'invitation', 'reset', 'api'];

describe('a token', () => {
  it.each(KINDS)('for a %s is read back as the hash that was stored', (kind) => {
    const { token, hash } = newToken(kind);
    const reading = readToken(kind, token);

    expect(token).toMatch(/^tidu_[a-z]{3}_[0-9A-Za-z]{49}$/);
    expect(reading.ok && sameHash(reading.hash, hash)).toBe(true);
    expect(hash).toEqual(createHash('sha256').update(token).digest());
  });

  it('of one kind opens nothing of another', () => {
    for (const made of KINDS) {
      for (const read of KINDS.filter((kind) => kind !== made)) {
        const { token } = newToken(made);
        expect(readToken(read, token)).toEqual({ ok: false, reason: 'malformed' });
        const renamed = newToken(read).token.slice(0, 9) + token.slice(9);
        expect(readToken(read, renamed)).toEqual({ ok: false, reason: 'mistyped' });
      }
    }
  });

  it('with any one character changed is told from an unknown one', () => {
    const { token } = newToken('api');
    for (let index = 9; index < token.length; index += 1) {
      const other = token[index] === 'x' ? 'y' : 'x';
      const mistyped = token.slice(0, index) + other + token.slice(index + 1);
      expect(readToken('api', mistyped)).toEqual({ ok: false, reason: 'mistyped' });
    }
    expect(readToken('api', token.slice(0, -1))).toEqual({ ok: false, reason: 'mistyped' });
    expect(readToken('api', `${token}x`)).toEqual({ ok: false, reason: 'mistyped' });
  });

  it('is never made twice', () => {
    const tokens = Array.from({ length: 10_000 }, () => newToken('session').token);
    expect(new Set(tokens).size).toBe(10_000);
  });

  it.each([
    undefined,
    null,
    7,
    {},
    ['tidu_api_'],
    '',
    'tidu_api_',
    'Bearer tidu_api_x',
    "tidu_api_' OR 1=1 --",
    `tidu_api_${'\u0000'.repeat(49)}`,
    `tidu_api_${'ａ'.repeat(49)}`,
    `tidu_api_${'a'.repeat(1e6)}`,
    `${newToken('api').token}\n`,
    ` ${newToken('api').token}`,
  ])('is not %p', (text) => {
    expect(readToken('api', text)).toEqual({ ok: false, reason: 'malformed' });
  });

  it('is not found in any text by chance', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...KINDS), (text, kind) => {
        expect(readToken(kind, text).ok).toBe(false);
        expect(readToken(kind, newToken(kind).token.slice(0, 9) + text).ok).toBe(false);
      }),
    );
  });

  it('is compared with hashes of any length', () => {
    const { hash } = newToken('session');
    expect(sameHash(hash, newToken('session').hash)).toBe(false);
    expect(sameHash(hash, hash.subarray(1))).toBe(false);
    expect(sameHash(hash, Buffer.alloc(0))).toBe(false);
  });
});
