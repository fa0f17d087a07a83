import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const VERSION = 'v1';
const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** What belongs into a database column or a cookie; anything longer was not sealed here. */
const LONGEST = 16_384;

/**
 * Encrypts texts for storage (AES-256-GCM). A sealed text is bound to its place, such as the id of
 * the account that it belongs to: moved elsewhere it does not open.
 */
export class SecretBox {
  /** @param key 32 bytes */
  constructor(private readonly key: Buffer) {}

  seal(text: string, place: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(place));
    const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `${VERSION}.${Buffer.concat([nonce, closed, cipher.getAuthTag()]).toString('base64url')}`;
  }

  /** Undefined when the text was not sealed with this key for this place, or was changed since. */
  open(sealed: unknown, place: string): string | undefined {
    const bytes = sealedBytes(sealed);
    if (bytes === undefined) return undefined;
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const closed = bytes.subarray(NONCE_BYTES, -TAG_BYTES);
    const decipher = createDecipheriv(ALGORITHM, this.key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(closed), decipher.final()]).toString('utf8');
    } catch {
      // Node says in this one way only that the tag does not fit.
      return undefined;
    }
  }
}

function sealedBytes(sealed: unknown): Buffer | undefined {
  if (typeof sealed !== 'string' || sealed.length > LONGEST) return undefined;
  const [version, text, ...rest] = sealed.split('.');
  if (version !== VERSION || text === undefined || rest.length > 0) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  // One writing only: base64 with stray characters or bits is not what was sealed.
  if (bytes.toString('base64url') !== text) return undefined;
  return bytes.length >= NONCE_BYTES + TAG_BYTES ? bytes : undefined;
}
