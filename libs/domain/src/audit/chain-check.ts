import { entryHash, GENESIS, type ChainedEntry, type Digest } from './audit-chain';

/** A state of the trail that is known from elsewhere, such as a signed checkpoint. */
export interface ChainPoint {
  readonly sequence: number;
  readonly hash: string;
}

/** The first bad place of a trail, by the sequence that belongs there. */
export type ChainFault =
  | { readonly fault: 'altered'; readonly sequence: number }
  | { readonly fault: 'swapped'; readonly sequence: number; readonly found: number }
  | { readonly fault: 'missing'; readonly sequence: number; readonly found: number }
  | { readonly fault: 'out-of-order'; readonly sequence: number; readonly found: number }
  | { readonly fault: 'checkpoint-differs'; readonly sequence: number }
  | { readonly fault: 'tail-cut'; readonly sequence: number; readonly last: number }
  | { readonly fault: 'surplus'; readonly sequence: number };

/**
 * Checks a trail as its rows arrive by sequence, in constant memory, up to the first fault. An edit
 * breaks the hash, a deletion leaves a gap, a swap breaks two hashes, and a cut tail misses a
 * checkpoint. Rows after the fault are only asked whether they belong in its place.
 */
export class ChainCheck {
  private previous = GENESIS;
  private last = 0;
  private bad: ChainedEntry | undefined;
  private fault: ChainFault | undefined;
  private readonly points: ReadonlyMap<number, readonly string[]>;
  private readonly furthest: number;

  /**
   * @param points states that the trail must have passed; two that contradict each other cannot
   *   both hold, and neither hides the other
   * @param head the state that the trail must end with
   */
  constructor(
    private readonly digest: Digest,
    points: readonly ChainPoint[] = [],
    private readonly head?: ChainPoint,
  ) {
    const all = head ? [...points, head] : points;
    this.points = bySequence(all);
    this.furthest = all.reduce((most, { sequence }) => Math.max(most, sequence), 0);
  }

  /** @returns whether the trail is sound so far */
  take(entry: ChainedEntry): boolean {
    if (this.fault) this.lookForSwap(entry);
    else this.fault = this.faultOf(entry);
    if (this.fault) return false;
    this.previous = entry.hash;
    this.last = entry.sequence;
    return true;
  }

  /** Whether rows to come can tell more of the fault. */
  get wantsMore(): boolean {
    return this.fault === undefined || this.fault.fault === 'altered';
  }

  /** To be asked when the rows have ended. */
  end(): ChainFault | undefined {
    if (this.fault) return this.fault;
    const { last, furthest, head } = this;
    if (last < furthest) return { fault: 'tail-cut', sequence: last + 1, last: furthest };
    return head && last > head.sequence
      ? { fault: 'surplus', sequence: head.sequence + 1 }
      : undefined;
  }

  /** How far the trail is sound. */
  get state(): ChainPoint {
    return { sequence: this.last, hash: this.previous };
  }

  private faultOf(entry: ChainedEntry): ChainFault | undefined {
    const sequence = this.last + 1;
    if (entry.sequence !== sequence) {
      const fault = entry.sequence > sequence ? 'missing' : 'out-of-order';
      return { fault, sequence, found: entry.sequence };
    }
    if (entryHash(this.digest, this.previous, entry) !== entry.hash) {
      this.bad = entry;
      return { fault: 'altered', sequence };
    }
    const known = this.points.get(sequence) ?? [];
    const differs = known.some((hash) => hash !== entry.hash);
    return differs ? { fault: 'checkpoint-differs', sequence } : undefined;
  }

  /** A later row that continues the sound part was swapped away, with its hash or without it. */
  private lookForSwap(entry: ChainedEntry): void {
    const { bad, fault } = this;
    if (!bad || fault?.fault !== 'altered') return;
    const { sequence } = fault;
    const here = entryHash(this.digest, this.previous, { ...entry, sequence });
    if (here !== entry.hash && here !== bad.hash) return;
    this.fault = { fault: 'swapped', sequence, found: entry.sequence };
  }
}

function bySequence(points: readonly ChainPoint[]): Map<number, string[]> {
  const hashes = new Map<number, string[]>();
  for (const { sequence, hash } of points) {
    hashes.set(sequence, [...(hashes.get(sequence) ?? []), hash]);
  }
  return hashes;
}
