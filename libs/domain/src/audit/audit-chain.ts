/** SHA-256 over the UTF-8 of a text, as 64 hexadecimal digits; given, because this is pure. */
export type Digest = (text: string) => string;

/** What the trail keeps of an act. Times are UTC, `2026-11-21T08:00:00.000000Z`. */
export interface AuditEntry {
  /** 1, 2, 3 … without gaps. */
  readonly sequence: number;
  readonly at: string;
  readonly act: string;
  /** Who did it; for a substitute also whose place was taken. */
  readonly account: string | null;
  readonly principal: string | null;
  readonly organisation: string | null;
  readonly subject: string | null;
  readonly outcome: 'done' | 'refused';
  /** Canonical JSON. */
  readonly detail: string;
}

/** An entry as it stands in the database. */
export interface ChainedEntry extends AuditEntry {
  /** The hash over the entry and the hash before it. */
  readonly hash: string;
}

/** The state of the trail at the end of a day, signed and kept elsewhere. */
export interface Checkpoint {
  readonly sequence: number;
  readonly hash: string;
}

/** The hash before the first entry. */
export const GENESIS = '0'.repeat(64);

/**
 * The hash of an entry. Each field is written with its length, so that no two entries share a text
 * by moving a border between fields.
 */
export function entryHash(digest: Digest, previous: string, entry: AuditEntry): string {
  const fields = [
    String(entry.sequence),
    entry.at,
    entry.act,
    entry.account,
    entry.principal,
    entry.organisation,
    entry.subject,
    entry.outcome,
    entry.detail,
  ];
  const text = fields.map((field) => (field === null ? '-' : `${field.length}:${field}`)).join('|');
  return digest(`${previous}|${text}`);
}

export type ChainFault =
  | { readonly fault: 'altered'; readonly sequence: number }
  | { readonly fault: 'missing'; readonly sequence: number; readonly found: number }
  | { readonly fault: 'out-of-order'; readonly sequence: number; readonly found: number }
  | { readonly fault: 'checkpoint-differs'; readonly sequence: number }
  | { readonly fault: 'tail-cut'; readonly sequence: number; readonly last: number };

/**
 * Checks a trail as its rows arrive, in constant memory; ends at the first fault. An edit breaks
 * the hash, a deletion leaves a gap, a swap breaks the order, and a cut tail misses a checkpoint.
 */
export class ChainCheck {
  private previous = GENESIS;
  private last = 0;
  private readonly checkpoints: ReadonlyMap<number, string>;
  private readonly furthest: number;

  constructor(
    private readonly digest: Digest,
    checkpoints: readonly Checkpoint[] = [],
  ) {
    this.checkpoints = new Map(checkpoints.map(({ sequence, hash }) => [sequence, hash]));
    this.furthest = Math.max(0, ...checkpoints.map(({ sequence }) => sequence));
  }

  /** @returns the fault, if the entry is the first bad one */
  take(entry: ChainedEntry): ChainFault | undefined {
    const expected = this.last + 1;
    if (entry.sequence !== expected) {
      const fault = entry.sequence > expected ? 'missing' : 'out-of-order';
      return { fault, sequence: expected, found: entry.sequence };
    }
    if (entryHash(this.digest, this.previous, entry) !== entry.hash) {
      return { fault: 'altered', sequence: expected };
    }
    const checkpoint = this.checkpoints.get(expected);
    if (checkpoint !== undefined && checkpoint !== entry.hash) {
      return { fault: 'checkpoint-differs', sequence: expected };
    }
    this.previous = entry.hash;
    this.last = expected;
    return undefined;
  }

  /** To be asked when the rows have ended. */
  end(): ChainFault | undefined {
    return this.last < this.furthest
      ? { fault: 'tail-cut', sequence: this.last + 1, last: this.furthest }
      : undefined;
  }

  /** How far the trail is sound. */
  get state(): Checkpoint {
    return { sequence: this.last, hash: this.previous };
  }
}
