import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const NONCE_BYTES = 16;
const SHAPE = /^[\w-]{22}\.[\w-]{43}$/;

/**
 * Tokens against forged requests: a signed double submit (OWASP CSRF Prevention Cheat Sheet). The
 * same token has to come back in the cookie and in a header, and it holds for one session only, so
 * whoever can plant a cookie gains nothing by it.
 */
export class CsrfTokens {
  /** @param key 32 bytes */
  constructor(private readonly key: Buffer) {}

  /** @param session what identifies the session, such as its id; another one after each sign-in */
  issue(session: string): string {
    const nonce = randomBytes(NONCE_BYTES).toString('base64url');
    return `${nonce}.${this.mac(session, nonce)}`;
  }

  /**
   * @param cookie the token as it came in the cookie
   * @param header the token as it came in the header
   */
  isGenuine(session: string, cookie: unknown, header: unknown): boolean {
    if (typeof cookie !== 'string' || typeof header !== 'string') return false;
    if (!SHAPE.test(cookie) || !SHAPE.test(header)) return false;
    const [nonce = '', mac = ''] = cookie.split('.');
    return same(cookie, header) && same(mac, this.mac(session, nonce));
  }

  private mac(session: string, nonce: string): string {
    return createHmac('sha256', this.key)
      .update(`${session.length}:${session}|${nonce}`)
      .digest('base64url');
  }
}

/** Both have the shape, so their lengths tell nothing. */
function same(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
