import { Injectable } from '@nestjs/common';
import { AccountStore, AuditTrail, type AccountRow, type Transaction } from '@tidu/data-access';
import { normalisePassword, type AuditAct } from '@tidu/domain';
import { Configuration, PasswordHasher, ProblemError } from '@tidu/platform';
import { isDemoElsewhere } from '../demo/own-machine';
import { FailedTries, type CountedTry, type Try } from './failed-tries';
import { Gate } from './gate';
import { hidden } from './subjects';
import { delayedSignIn } from './too-soon-error';

/** A password that was right. */
export interface RightPassword {
  readonly account: AccountRow;
  readonly attempt: CountedTry;
  /** The same password hashed at the present cost, where the stored hash is outdated. */
  readonly renewedHash: string | undefined;
}

/**
 * Checks the password of an account and counts what fails. Whether there is such an account, whether
 * it has a password or is suspended makes no difference in what is answered or done.
 */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly gate: Gate,
    private readonly accounts: AccountStore,
    private readonly tries: FailedTries,
    private readonly trail: AuditTrail,
    private readonly hasher: PasswordHasher,
    private readonly configuration: Configuration,
  ) {}

  /**
   * @param act what somebody wants by the password, for the trail
   * @throws ProblemError `session.refused`, `session.delayed`
   */
  async check(who: Try, password: string, act: AuditAct): Promise<RightPassword> {
    const { attempt, account } = await this.begin(who, act);
    const typed = normalisePassword(password);
    const stored = account?.status === 'active' ? account.passwordHash : null;
    // No transaction is kept waiting while the hash is computed.
    const { matches, outdated } = await this.hasher.check(typed, stored ?? undefined);
    if (!matches || !account) {
      await this.refuse(attempt, account, act);
      throw refused();
    }
    const renewedHash = outdated ? await this.hasher.hash(typed) : undefined;
    return { account, attempt, renewedHash };
  }

  /**
   * Accepts a right password in the transaction of what it allows.
   * @returns the account as it is now
   * @throws ProblemError `session.refused` when the password was changed meanwhile
   */
  async accept(tx: Transaction, right: RightPassword): Promise<AccountRow> {
    const { account, attempt, renewedHash } = right;
    const present = await this.accounts.lock(tx, account.id);
    if (present?.status !== 'active' || present.passwordHash !== account.passwordHash) {
      throw refused();
    }
    if (renewedHash !== undefined) await this.accounts.setPassword(tx, account.id, renewedHash);
    await this.tries.takeBack(tx, attempt);
    return present;
  }

  private async begin(who: Try, act: AuditAct) {
    const begun = await this.gate.transaction(async (tx) => {
      const account = await this.find(tx, who.email);
      const attempt = await this.tries.count(tx, who);
      if (typeof attempt !== 'number') return { attempt, account };
      await this.record(tx, who, account, { act, reason: 'delayed' });
      return attempt;
    });
    if (typeof begun === 'number') throw delayedSignIn(begun);
    return begun;
  }

  private async find(tx: Transaction, email: string): Promise<AccountRow | undefined> {
    const account = await this.accounts.findByEmail(tx, email);
    return isDemoElsewhere(email, this.configuration) ? undefined : account;
  }

  private refuse(
    attempt: CountedTry,
    account: AccountRow | undefined,
    act: AuditAct,
  ): Promise<void> {
    const reason = account?.status === 'suspended' ? 'suspended' : 'password';
    return this.gate.transaction(async (tx) => {
      await this.record(tx, attempt, account, { act, reason });
      await this.tries.fail(tx, attempt, account?.id ?? null);
    });
  }

  private record(
    tx: Transaction,
    { email, client }: Try,
    account: AccountRow | undefined,
    { act, reason }: { act: AuditAct; reason: string },
  ): Promise<void> {
    const entry = {
      act,
      account: account?.id ?? null,
      organisation: null,
      subject: account?.id ?? hidden(email),
      outcome: 'refused',
      detail: { reason, address: client.address },
    } as const;
    return this.trail.append(tx, [entry]);
  }
}

function refused(): ProblemError {
  return new ProblemError('session.refused', {
    message: {
      zh: '邮箱或密码不正确，或账号已停用；请核对后重试，忘记密码可重设',
      en: 'The e-mail address or the password is not right, or the account is suspended; check both and try again, or reset the password',
    },
  });
}
