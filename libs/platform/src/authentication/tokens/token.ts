import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { base62 } from './base62';

/** What a token is for, by the mark that it carries; one of a kind opens nothing of another. */
const MARKS = {
  session: 'tidu_ses_',
  invitation: 'tidu_inv_',
  reset: 'tidu_rst_',
  api: 'tidu_api_',
} as const;

export type TokenKind = keyof typeof MARKS;

const SECRET_BYTES = 32;
const SECRET_LENGTH = 43;
const CHECKSUM_BYTES = 4;
const CHECKSUM_LENGTH = 6;
const BODY = new RegExp(`^[0-9A-Za-z]{${SECRET_LENGTH + CHECKSUM_LENGTH}}$`);

export interface NewToken {
  /** To be handed over once; never stored, never logged. */
  readonly token: string;
  /** SHA-256 of it, by which it is stored and found. */
  readonly hash: Buffer;
}

export type TokenReading =
  | { readonly ok: true; readonly hash: Buffer }
  /** `malformed`: no token of this kind; `mistyped`: one that lost or changed a character. */
  | { readonly ok: false; readonly reason: 'malformed' | 'mistyped' };

/** A token of 256 random bits. Its mark lets scanners of leaked secrets know it. */
export function newToken(kind: TokenKind): NewToken {
  const secret = base62(randomBytes(SECRET_BYTES), SECRET_LENGTH);
  const token = `${MARKS[kind]}${secret}${checksumOf(kind, secret)}`;
  return { token, hash: hashOf(token) };
}

/**
 * Reads what somebody sent as a token. The checksum tells a typing error from a token that is
 * unknown or was revoked, without asking the database.
 */
export function readToken(kind: TokenKind, text: unknown): TokenReading {
  const mark = MARKS[kind];
  if (typeof text !== 'string' || !text.startsWith(mark)) return MALFORMED;
  const body = text.slice(mark.length);
  if (!BODY.test(body)) return isNearly(body) ? MISTYPED : MALFORMED;
  const secret = body.slice(0, SECRET_LENGTH);
  return body.slice(SECRET_LENGTH) === checksumOf(kind, secret)
    ? { ok: true, hash: hashOf(text) }
    : MISTYPED;
}

/** Compares two hashes in a time that does not depend on where they differ. */
export function sameHash(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

const MALFORMED: TokenReading = { ok: false, reason: 'malformed' };
const MISTYPED: TokenReading = { ok: false, reason: 'mistyped' };

/** A few characters too many or too few: copied badly. */
function isNearly(body: string): boolean {
  return /^[0-9A-Za-z]{40,60}$/.test(body);
}

function checksumOf(kind: TokenKind, secret: string): string {
  const bytes = hashOf(`checksum:${MARKS[kind]}${secret}`).subarray(0, CHECKSUM_BYTES);
  return base62(bytes, CHECKSUM_LENGTH);
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
