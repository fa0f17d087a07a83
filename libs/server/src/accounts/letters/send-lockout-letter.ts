import { Injectable } from '@nestjs/common';
import {
  AccountStore,
  Database,
  OutboxWriter,
  SignInFailureStore,
  type Transaction,
} from '@tidu/data-access';
import type { FailedSignIns } from '@tidu/domain';
import { Configuration, lockoutLetter, Mailer } from '@tidu/platform';
import { Gate } from '../sign-in/gate';
import { codeSubjectBeside } from '../sign-in/subjects';

/** Tells the owner of an account that tries at it have to wait from now on. */
@Injectable()
export class SendLockoutLetter {
  constructor(
    private readonly gate: Gate,
    private readonly database: Database,
    private readonly accounts: AccountStore,
    private readonly failures: SignInFailureStore,
    private readonly outbox: OutboxWriter,
    private readonly mailer: Mailer,
    private readonly configuration: Configuration,
  ) {}

  /**
   * @param subject SHA-256 of the e-mail address that was tried
   * @throws MailNotSentError
   */
  async execute(subject: string): Promise<void> {
    const { account, failed } = await this.gate.read(async (tx) => ({
      account: await this.accounts.findByEmailHash(tx, subject),
      failed: await this.latestFailures(tx, subject),
    }));
    if (account?.status === 'active' && failed.count > 0) {
      const { name, email } = account;
      const letter = lockoutLetter({
        name,
        at: new Date(failed.lastAt),
        failures: failed.count,
        url: `${this.configuration.address}/password-reset`,
      });
      await this.mailer.send({ to: { name, address: email }, ...letter });
    }
    await this.giveUp(subject);
  }

  /** Of passwords or of codes: those of which the last was tried last. */
  private async latestFailures(tx: Transaction, subject: string): Promise<FailedSignIns> {
    const passwords = await this.failures.find(tx, subject);
    const codes = await this.failures.find(tx, codeSubjectBeside(subject));
    return codes.lastAt > passwords.lastAt ? codes : passwords;
  }

  /** Also of a mail that cannot be sent: the entry on the trail tells of it as well. */
  async giveUp(subject: string): Promise<void> {
    await this.database.transaction((tx) => this.outbox.markDone(tx, `lockout-${subject}`));
  }
}
