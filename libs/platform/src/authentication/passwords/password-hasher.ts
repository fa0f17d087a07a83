import { hash, parseOptions, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';

export interface HashCost {
  /** Memory in KiB. */
  readonly memoryCost: number;
  /** Passes over the memory. */
  readonly timeCost: number;
  readonly parallelism: number;
}

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
export const HASH_COST: HashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export interface PasswordCheck {
  readonly matches: boolean;
  /** Matches, but was hashed at another cost: hash it again and store that. */
  readonly outdated: boolean;
}

const NO_MATCH: PasswordCheck = { matches: false, outdated: false };
/** How a hash begins; the package takes this algorithm unless told otherwise. */
const ARGON2ID = '$argon2id$';

/** Hashes and checks passwords (argon2id). It expects them normalised, see `normalisePassword`. */
export class PasswordHasher {
  /** Of no password; checked when there is no account, so that the time tells nothing. */
  private readonly decoy: Promise<string>;

  constructor(private readonly cost: HashCost = HASH_COST) {
    this.decoy = this.hash(randomBytes(32).toString('base64'));
    // Whoever awaits it learns of the failure; until then it must not end the process.
    this.decoy.catch(() => undefined);
  }

  /** @returns a PHC string, which carries its salt and cost */
  hash(password: string): Promise<string> {
    return hash(password, this.cost);
  }

  /**
   * @param stored undefined when there is no such account or it has no password; takes as long
   * @throws Error when `stored` is no hash
   */
  async check(password: string, stored: string | undefined): Promise<PasswordCheck> {
    const matches = await verify(stored ?? (await this.decoy), password);
    if (stored === undefined || !matches) return NO_MATCH;
    return { matches, outdated: this.isOutdated(stored) };
  }

  private isOutdated(stored: string): boolean {
    const { memoryCost, timeCost, parallelism } = parseOptions(stored);
    return (
      !stored.startsWith(ARGON2ID) ||
      memoryCost !== this.cost.memoryCost ||
      timeCost !== this.cost.timeCost ||
      parallelism !== this.cost.parallelism
    );
  }
}
