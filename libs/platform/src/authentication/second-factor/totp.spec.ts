import { TOTP } from 'otpauth';
import { checkTotp, newTotpSecret, totpAddress } from './totp';

const NOW = Date.UTC(2026, 10, 21, 8, 0, 12);
const STEP = Math.floor(NOW / 30_000);
const secret = newTotpSecret();

const codeAt = (timestamp: number, of = secret): string =>
  new TOTP({ secret: of }).generate({ timestamp });

describe('the codes of an authenticator app', () => {
  it('are those of RFC 6238, appendix B', () => {
    const rfc = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    const cases: [number, string][] = [
      [59, '287082'],
      [1_111_111_109, '081804'],
      [20_000_000_000, '353130'],
    ];
    for (const [seconds, code] of cases) {
      expect(checkTotp({ secret: rfc, code, now: seconds * 1000 })).toEqual({
        ok: true,
        step: Math.floor(seconds / 30),
      });
    }
  });

  it.each([
    [-60, false],
    [-30, true],
    [0, true],
    [30, true],
    [60, false],
  ])('from a clock that is %i seconds off are taken: %s', (seconds, ok) => {
    expect(checkTotp({ secret, code: codeAt(NOW + seconds * 1000), now: NOW }).ok).toBe(ok);
  });

  it('tell the step, so that it can be kept', () => {
    const code = codeAt(NOW - 30_000);
    expect(checkTotp({ secret, code, now: NOW })).toEqual({ ok: true, step: STEP - 1 });
  });

  it('are taken once', () => {
    const code = codeAt(NOW);
    const used = { ok: false, reason: 'used' };

    expect(checkTotp({ secret, code, now: NOW, lastStep: STEP - 1 }).ok).toBe(true);
    expect(checkTotp({ secret, code, now: NOW, lastStep: STEP })).toEqual(used);
    expect(checkTotp({ secret, code, now: NOW + 29_000, lastStep: STEP })).toEqual(used);
  });

  it('from before the last one taken are not taken either', () => {
    const earlier = codeAt(NOW - 30_000);
    expect(checkTotp({ secret, code: earlier, now: NOW, lastStep: STEP })).toEqual({
      ok: false,
      reason: 'used',
    });
  });

  it('may be typed with spaces and full width', () => {
    const code = codeAt(NOW);
    const fullWidth = code.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));

    expect(checkTotp({ secret, code: `${code.slice(0, 3)} ${code.slice(3)}`, now: NOW }).ok).toBe(
      true,
    );
    expect(checkTotp({ secret, code: fullWidth, now: NOW }).ok).toBe(true);
  });

  it.each([
    undefined,
    null,
    123456,
    '',
    '12345',
    '1234567',
    '12345a',
    '٠١٢٣٤٥',
    ['1'],
    '1'.repeat(1e6),
  ])('are not %p', (code) => {
    expect(checkTotp({ secret, code, now: NOW })).toEqual({ ok: false, reason: 'wrong' });
  });

  it('of another account are refused', () => {
    const others = newTotpSecret();
    expect(others).not.toBe(secret);
    expect(checkTotp({ secret, code: codeAt(NOW, others), now: NOW }).ok).toBe(false);
  });
});

describe('the address for the QR code', () => {
  it('carries a secret of 160 bits and whose it is', () => {
    const address = new URL(
      totpAddress({ secret, issuer: '梯度: Tidu', account: 'wang@sx.gov.cn' }),
    );

    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(address.protocol).toBe('otpauth:');
    expect(decodeURIComponent(address.pathname)).toContain('梯度： Tidu:wang@sx.gov.cn');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      issuer: '梯度： Tidu',
      secret,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });
});
