import { randomBytes } from 'node:crypto';
import { CsrfTokens } from './csrf-tokens';

const tokens = new CsrfTokens(randomBytes(32));
const token = tokens.issue('session-1');

describe('the token against forged requests', () => {
  it('is genuine in cookie and header of its own session', () => {
    expect(tokens.isGenuine('session-1', token, token)).toBe(true);
  });

  it('is not for another session, so that a planted cookie is worth nothing', () => {
    expect(tokens.isGenuine('session-2', token, token)).toBe(false);
    expect(tokens.isGenuine('session-1', tokens.issue('session-2'), token)).toBe(false);
    expect(tokens.isGenuine('', token, token)).toBe(false);
  });

  it('is not when cookie and header differ, though both are genuine', () => {
    expect(tokens.isGenuine('session-1', token, tokens.issue('session-1'))).toBe(false);
  });

  it('is not when it was made without the key', () => {
    const forged = new CsrfTokens(randomBytes(32)).issue('session-1');
    expect(tokens.isGenuine('session-1', forged, forged)).toBe(false);
  });

  it('is not when any one character was changed in both', () => {
    // The last character of base64 carries bits that mean nothing; the text still has to be the same.
    for (let index = 0; index < token.length; index += 1) {
      const changed =
        token.slice(0, index) + (token[index] === 'a' ? 'b' : 'a') + token.slice(index + 1);
      expect(tokens.isGenuine('session-1', changed, changed)).toBe(false);
    }
  });

  it.each([
    undefined,
    null,
    7,
    [token],
    {},
    '',
    '.',
    `${token}\n`,
    '字'.repeat(66),
    'x'.repeat(1e6),
  ])('is not %p', (text) => {
    expect(tokens.isGenuine('session-1', text, text)).toBe(false);
    expect(tokens.isGenuine('session-1', token, text)).toBe(false);
    expect(tokens.isGenuine('session-1', text, token)).toBe(false);
  });
});
