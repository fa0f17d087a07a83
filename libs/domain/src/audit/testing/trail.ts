import { entryHash, GENESIS, type AuditEntry, type ChainedEntry } from '../audit-chain';

/** A digest for tests: no cryptography, yet every character counts. */
export function digest(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1234567];
  for (let index = 0; index < text.length; index += 1) {
    a = Math.imul(a ^ text.charCodeAt(index), 0x01000193) >>> 0;
    b = (Math.imul(b, 31) + a) >>> 0;
  }
  return `${a.toString(16).padStart(8, '0')}${b.toString(16).padStart(8, '0')}`.repeat(4);
}

export function entry(sequence: number, more: Partial<AuditEntry> = {}): AuditEntry {
  return {
    sequence,
    at: `2026-11-21T08:00:0${sequence % 10}.000000Z`,
    act: 'enterprise.read',
    account: 'a1',
    principal: null,
    organisation: 'o1',
    subject: `e${sequence}`,
    outcome: 'done',
    detail: '{}',
    ...more,
  };
}

/** A sound trail of so many entries. */
export function trail(length: number): ChainedEntry[] {
  return chained(Array.from({ length }, (_, index) => entry(index + 1)));
}

/** The entries with the hashes that belong to them. */
export function chained(entries: readonly AuditEntry[]): ChainedEntry[] {
  let previous = GENESIS;
  return entries.map((plain) => {
    previous = entryHash(digest, previous, plain);
    return { ...plain, hash: previous };
  });
}
