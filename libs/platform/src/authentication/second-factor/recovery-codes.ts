import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const COUNT = 10;
/** 120 bits: from 112 on a plain hash protects a code in the database (OWASP ASVS 5.0, 6.5.2). */
const BYTES = 15;
/** Crockford's base32: no letter that is taken for another, none of them a U. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const GROUP = /.{4}/g;

export interface RecoveryCodes {
  /** To be shown once and then forgotten, such as k7f3-9qxm-2hdw-0abc-5tnv-8gjp. */
  readonly codes: readonly string[];
  /** To be stored in place of the codes, in their order. */
  readonly hashes: readonly Buffer[];
}

/** Ten codes that replace the second factor once each when it is lost. */
export function newRecoveryCodes(): RecoveryCodes {
  const codes = Array.from({ length: COUNT }, newCode);
  return { codes, hashes: codes.map((code) => hashOf(compact(code))) };
}

/**
 * Which of the stored hashes belongs to a code; the caller removes it, so that it works once.
 * @param typed as typed: case, spaces, hyphens and look-alikes (o for 0, l or i for 1) do not matter
 * @returns undefined when none does
 */
export function findRecoveryCode(typed: unknown, hashes: readonly Buffer[]): number | undefined {
  if (typeof typed !== 'string' || typed.length > 100) return undefined;
  const hash = hashOf(compact(typed));
  // All are compared, so that the time does not tell which it was.
  const matching = hashes.map((each) => each.length === hash.length && timingSafeEqual(each, hash));
  const index = matching.indexOf(true);
  return index === -1 ? undefined : index;
}

function newCode(): string {
  const bits = Array.from(randomBytes(BYTES), (byte) => byte.toString(2).padStart(8, '0')).join('');
  const characters = bits.match(/.{5}/g)?.map((five) => ALPHABET.charAt(Number.parseInt(five, 2)));
  return (characters ?? []).join('').match(GROUP)?.join('-') ?? '';
}

function compact(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s-]/gu, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');
}

function hashOf(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}
