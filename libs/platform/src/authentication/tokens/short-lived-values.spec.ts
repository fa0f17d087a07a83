import { randomBytes } from 'node:crypto';
import { ShortLivedValues } from './short-lived-values';

const NOW = Date.UTC(2026, 10, 21, 8);
const values = new ShortLivedValues(randomBytes(32));

describe('a value that the browser keeps for some minutes', () => {
  it('comes back as it was until its time is over', () => {
    const sealed = values.seal('sign-in', { account: 'a1', 步骤: 2 }, NOW + 1000);

    expect(values.open('sign-in', sealed, NOW + 999)).toEqual({
      ok: true,
      value: { account: 'a1', 步骤: 2 },
    });
    expect(values.open('sign-in', sealed, NOW + 1000)).toEqual({ ok: false, reason: 'expired' });
  });

  it('does not open for another purpose or with another key', () => {
    const sealed = values.seal('sign-in', 'a1', NOW + 1000);
    const forged = { ok: false, reason: 'forged' };

    expect(values.open('reset', sealed, NOW)).toEqual(forged);
    expect(new ShortLivedValues(randomBytes(32)).open('sign-in', sealed, NOW)).toEqual(forged);
    expect(values.open('sign-in', undefined, NOW)).toEqual(forged);
    expect(values.open('sign-in', '{"value":1}', NOW)).toEqual(forged);
  });
});
