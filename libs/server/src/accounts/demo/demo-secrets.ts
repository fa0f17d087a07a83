import { createHash, createHmac } from 'node:crypto';
import type { SecretKey } from '@tidu/platform';
import { Secret } from 'otpauth';

/** Letters and digits that nobody takes for another. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 3;
const GROUP_LENGTH = 4;
const TOTP_BYTES = 20;

/**
 * Passwords and second factors of the demonstration, always the same for one installation and
 * different in each: whoever knows those of another one gets in nowhere.
 */
export class DemoSecrets {
  private readonly key: Buffer;

  constructor(secretKey: SecretKey) {
    // A key of its own, from which that of the purpose cannot be told.
    this.key = createHmac('sha256', secretKey.derive('second-factor'))
      .update('accounts of the demonstration')
      .digest();
  }

  /** One for all accounts: three groups of four, 59 bits. */
  password(): string {
    const letters = Array.from(this.derive('password').subarray(0, GROUPS * GROUP_LENGTH), (byte) =>
      READABLE.charAt(byte % READABLE.length),
    ).join('');
    return (letters.match(new RegExp(`.{${GROUP_LENGTH}}`, 'g')) ?? []).join('-');
  }

  /** Base32. */
  totpSecret(email: string): string {
    const bytes = Uint8Array.from(this.derive(`second factor of ${email}`).subarray(0, TOTP_BYTES));
    return new Secret({ buffer: bytes.buffer }).base32;
  }

  /** Tells whether the key has changed, and nothing about it. */
  fingerprint(): string {
    return createHash('sha256').update(this.derive('fingerprint')).digest('hex');
  }

  private derive(what: string): Buffer {
    return createHmac('sha256', this.key).update(what).digest();
  }
}
