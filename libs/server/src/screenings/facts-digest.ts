import { createHash } from 'node:crypto';
import type { SubjectRow } from '@tidu/data-access';

const LENGTH = 32;

/**
 * One digest over what was judged, the same in whatever order and in whatever chunks it is taken:
 * the exclusive-or of SHA-256 over each enterprise's codes and facts. Database ids stay out, so
 * two databases with the same facts have the same digest.
 */
export class FactsDigest {
  private readonly bytes = Buffer.alloc(LENGTH);

  add({ name, creditCode, divisionCode, industryCode, facts }: SubjectRow): void {
    const text = JSON.stringify([creditCode, name, divisionCode, industryCode, facts]);
    this.mix(createHash('sha256').update(text).digest());
  }

  /** Takes in the digest of a chunk. */
  addDigest(hex: string): void {
    this.mix(Buffer.from(hex, 'hex'));
  }

  hex(): string {
    return this.bytes.toString('hex');
  }

  private mix(other: Buffer): void {
    for (let index = 0; index < LENGTH; index += 1) {
      this.bytes[index] = (this.bytes[index] ?? 0) ^ (other[index] ?? 0);
    }
  }
}
