import { Secret, TOTP } from 'otpauth';

/** What every authenticator app understands (RFC 6238): SHA-1, six digits, thirty seconds. */
const DIGITS = 6;
const PERIOD_SECONDS = 30;
const SECRET_BYTES = 20;
/** Steps before and after the present one that count too, for clocks that are off. */
const WINDOW = 1;

/** A new secret to share with an authenticator app: 160 random bits, base32. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

export interface TotpLabel {
  readonly secret: string;
  /** Whose codes they are, shown by the app, such as the name of the installation. */
  readonly issuer: string;
  readonly account: string;
}

/** The otpauth:// address that an authenticator app reads from a QR code. */
export function totpAddress({ secret, issuer, account }: TotpLabel): string {
  // A colon parts issuer and account in the address.
  const label = (text: string): string => text.replaceAll(':', '：');
  return generatorOf(secret, label(issuer), label(account)).toString();
}

export interface TotpTry {
  readonly secret: string;
  /** As typed; spaces and full width digits are read too. */
  readonly code: unknown;
  /** Milliseconds of the epoch. */
  readonly now: number;
  /** The step of the last code that was taken; undefined when none was. */
  readonly lastStep?: number | undefined;
}

export type TotpAnswer =
  | { readonly ok: true; /** To be kept as `lastStep`. */ readonly step: number }
  | { readonly ok: false; readonly reason: 'wrong' | 'used' };

/**
 * Checks a code against the present step and its neighbours. A code that was taken is not taken
 * again, nor one from before it (RFC 6238, 5.2).
 */
export function checkTotp({ secret, code, now, lastStep }: TotpTry): TotpAnswer {
  const token = readCode(code);
  if (token === undefined) return { ok: false, reason: 'wrong' };
  const delta = generatorOf(secret).validate({ token, timestamp: now, window: WINDOW });
  if (delta === null) return { ok: false, reason: 'wrong' };
  const step = Math.floor(now / 1000 / PERIOD_SECONDS) + delta;
  return lastStep !== undefined && step <= lastStep
    ? { ok: false, reason: 'used' }
    : { ok: true, step };
}

function readCode(code: unknown): string | undefined {
  if (typeof code !== 'string' || code.length > 32) return undefined;
  const digits = code.normalize('NFKC').replace(/\s/gu, '');
  return /^\d{6}$/.test(digits) ? digits : undefined;
}

function generatorOf(secret: string, issuer = '', label = ''): TOTP {
  return new TOTP({
    secret: Secret.fromBase32(secret),
    issuer,
    label,
    algorithm: 'SHA1',
    digits: DIGITS,
    period: PERIOD_SECONDS,
  });
}
