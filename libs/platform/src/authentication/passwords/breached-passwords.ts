import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { CONTEXT_WORDS } from './context-words';

/** From 0 to 4; below 3 a program needs fewer than ten to the eighth guesses. */
const SAFE_SCORE = 3;
/** Below this, letters and digits are not what the password is made of. */
const CORE_LENGTH = 8;

/**
 * Judges passwords by the bundled list of breached ones and by what attackers make of it: endings,
 * letters as digits, keyboard rows, dates, repetitions. It is a `PasswordJudge` of the domain.
 */
export class BreachedPasswords {
  private constructor(
    private readonly estimator: ZxcvbnFactory,
    private readonly listed: ReadonlySet<string>,
  ) {}

  /** Reads the list, some megabytes; wanted only where a password is set, so not at each start. */
  static async load(): Promise<BreachedPasswords> {
    const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
      import('@zxcvbn-ts/core'),
      import('@zxcvbn-ts/language-common'),
    ]);
    const estimator = new ZxcvbnFactory({
      dictionary: { ...dictionary, context: [...CONTEXT_WORDS] },
      graphs: adjacencyGraphs,
    });
    const list = dictionary['passwords-common'];
    return new BreachedPasswords(estimator, new Set(list.map((each) => each.toLowerCase())));
  }

  /** Entries of the list, of all lengths. */
  get size(): number {
    return this.listed.size;
  }

  isBreached(password: string): boolean {
    return this.listed.has(password.toLowerCase());
  }

  isGuessable(password: string, personal: readonly string[]): boolean {
    const core = coreOf(password);
    const guises = core.length < CORE_LENGTH ? [password] : [password, core];
    return guises.some((each) => this.estimator.check(each, [...personal]).score < SAFE_SCORE);
  }
}

/** A capital and a sign, as in Qwerty123@2026, are tried first and hide nothing. */
function coreOf(password: string): string {
  return password.toLowerCase().replace(/[\p{P}\p{S}\s]/gu, '');
}
