const MINUTE_MS = 60_000;
/** More askers and routes within a minute are a flood, which the trail is not to drown in. */
const MOST_A_MINUTE = 1_000;
/** Of one account. Anybody may register one, and then be refused as often as the limits let them. */
const EACH_A_MINUTE = 200;

/** What tells refusals apart. */
export interface Refusal {
  /** The same for refusals of which one a minute is enough. */
  readonly key: string;
  /** Of whom every refusal is recorded until there are too many; absent: of nobody such. */
  readonly account?: string | undefined;
}

/**
 * Decides which refusals are recorded, and counts those that are left out until an entry can say
 * how many there were. Moments are milliseconds.
 */
export class RefusalCounts {
  private readonly seen = new Map<string, { readonly at: number; unrecorded: number }>();
  private readonly accounts = new Map<string, { readonly at: number; entries: number }>();
  /** What no entry of its own kind will tell of. */
  private overflow = { since: 0, unrecorded: 0 };

  /** How often the same was left out before this; undefined when this is to be left out too. */
  leftOutBefore({ key, account }: Refusal, now: number): number | undefined {
    const before = this.seen.get(key);
    if (account !== undefined && this.isAmongFirst(account, now)) {
      this.seen.delete(key);
      return before?.unrecorded ?? 0;
    }
    if (before && now - before.at < MINUTE_MS) {
      before.unrecorded += 1;
      return undefined;
    }
    if (!before && !this.hasRoom(now)) {
      this.giveBack(1, now);
      return undefined;
    }
    this.seen.delete(key);
    this.seen.set(key, { at: now, unrecorded: 0 });
    return before?.unrecorded ?? 0;
  }

  /** How many were left out for want of room, once a minute of it is over; they are told then. */
  takeOverflow(now: number): number {
    const { since, unrecorded } = this.overflow;
    if (unrecorded === 0 || now - since < MINUTE_MS) return 0;
    this.overflow = { since: 0, unrecorded: 0 };
    return unrecorded;
  }

  /** Keeps a number for a later entry. */
  giveBack(unrecorded: number, now: number): void {
    if (unrecorded === 0) return;
    if (this.overflow.unrecorded === 0) this.overflow.since = now;
    this.overflow.unrecorded += unrecorded;
  }

  private isAmongFirst(account: string, now: number): boolean {
    const before = this.accounts.get(account);
    if (before && now - before.at < MINUTE_MS) {
      before.entries += 1;
      return before.entries <= EACH_A_MINUTE;
    }
    this.accounts.delete(account);
    for (const old of pastOf(this.accounts, now)) this.accounts.delete(old);
    this.accounts.set(account, { at: now, entries: 1 });
    return true;
  }

  /** Forgets what is older than a minute when there is no room left, but not its numbers. */
  private hasRoom(now: number): boolean {
    if (this.seen.size < MOST_A_MINUTE) return true;
    for (const key of pastOf(this.seen, now)) {
      this.giveBack(this.seen.get(key)?.unrecorded ?? 0, now);
      this.seen.delete(key);
    }
    return this.seen.size < MOST_A_MINUTE;
  }
}

/** Those older than a minute; a map keeps its keys from the oldest on. */
function* pastOf(map: ReadonlyMap<string, { readonly at: number }>, now: number) {
  for (const [key, { at }] of map) {
    if (now - at < MINUTE_MS) return;
    yield key;
  }
}
