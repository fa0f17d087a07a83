import { SecretBox } from '../keys/secret-box';

export type ShortLivedReading =
  | { readonly ok: true; readonly value: unknown }
  /** `forged`: not from here, for another purpose, or changed. */
  | { readonly ok: false; readonly reason: 'forged' | 'expired' };

interface Envelope {
  readonly value: unknown;
  /** Milliseconds of the epoch. */
  readonly until: number;
}

/**
 * Values that the browser keeps for some minutes between two steps of a sign-in, so that nothing
 * needs to be stored before somebody has signed in. They are encrypted: the browser learns nothing,
 * and can change nothing.
 */
export class ShortLivedValues {
  private readonly box: SecretBox;

  /** @param key 32 bytes */
  constructor(key: Buffer) {
    this.box = new SecretBox(key);
  }

  /**
   * @param purpose what it is for; it opens for nothing else
   * @param value anything that JSON can carry
   * @param until milliseconds of the epoch
   */
  seal(purpose: string, value: unknown, until: number): string {
    return this.box.seal(JSON.stringify({ value, until } satisfies Envelope), purpose);
  }

  /** @param now milliseconds of the epoch */
  open(purpose: string, sealed: unknown, now: number): ShortLivedReading {
    const text = this.box.open(sealed, purpose);
    if (text === undefined) return { ok: false, reason: 'forged' };
    // Only what was sealed here opens, so it has the shape that it was given.
    const { value, until } = JSON.parse(text) as Envelope;
    return now < until ? { ok: true, value } : { ok: false, reason: 'expired' };
  }
}
