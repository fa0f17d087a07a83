import { Injectable } from '@nestjs/common';
import { normalisePassword, passwordFaults, type PersonalTexts } from '@tidu/domain';
import { BreachedPasswords, PasswordHasher, ProblemError } from '@tidu/platform';

/** Takes a new password when nothing speaks against it. */
@Injectable()
export class NewPassword {
  private judge: Promise<BreachedPasswords> | undefined;

  constructor(private readonly hasher: PasswordHasher) {}

  /**
   * @param path field of the request that holds it
   * @returns its hash
   * @throws ProblemError `password.refused` with every fault
   */
  async hash(password: string, path: string, personal: PersonalTexts): Promise<string> {
    const faults = passwordFaults(password, personal, await this.loaded());
    if (faults.length > 0) {
      throw new ProblemError('password.refused', {
        message: faults[0]?.message,
        errors: faults.map(({ rule, message }) => ({ path, rule, message })),
      });
    }
    return this.hasher.hash(normalisePassword(password));
  }

  /** Some megabytes, read when the first password is set. */
  private loaded(): Promise<BreachedPasswords> {
    this.judge ??= BreachedPasswords.load().catch((error: unknown) => {
      this.judge = undefined;
      throw error;
    });
    return this.judge;
  }
}
