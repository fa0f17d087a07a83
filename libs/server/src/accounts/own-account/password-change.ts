import { Injectable } from '@nestjs/common';
import type { ChangePassword } from '@tidu/contracts';
import { AccountStore, ActingStore, AuditTrail, SessionStore } from '@tidu/data-access';
import type { Bilingual } from '@tidu/domain';
import { ProblemError } from '@tidu/platform';
import { actorOf } from '../sign-in/actor-of';
import type { Authenticated } from '../sign-in/authenticate';
import type { Client } from '../sign-in/client';
import { FailedTries } from '../sign-in/failed-tries';
import { Gate } from '../sign-in/gate';
import { PasswordCheck } from '../sign-in/password-check';
import { ApiTokens } from './api-tokens';
import { NewPassword } from './new-password';

/** Changes the password of whoever is signed in and knows the present one. */
@Injectable()
export class PasswordChange {
  constructor(
    private readonly gate: Gate,
    private readonly accounts: AccountStore,
    private readonly acting: ActingStore,
    private readonly sessions: SessionStore,
    private readonly passwords: PasswordCheck,
    private readonly tries: FailedTries,
    private readonly newPassword: NewPassword,
    private readonly tokens: ApiTokens,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * All other sessions and all tokens for programs end.
   * @throws ProblemError `password.refused`, `session.delayed`
   */
  async execute(
    authenticated: Authenticated,
    { current, next }: ChangePassword,
    client: Client,
  ): Promise<void> {
    const { accountId, sessionId } = authenticated;
    const { email, personal } = await this.know(accountId);
    const who = { email, client };
    const right = await this.passwords.check(who, current, 'account.password').catch(asWrong);
    const hash = await this.newPassword.hash(next, 'next', personal);
    await this.gate.transaction(async (tx) => {
      await this.passwords.accept(tx, right);
      await this.tries.forgive(tx, who);
      await this.accounts.setPassword(tx, accountId, hash);
      const ended = await this.sessions.endAll(tx, accountId, sessionId);
      await this.tokens.revokeAll(tx, actorOf(authenticated), 'account.password');
      await this.trail.append(tx, [
        {
          ...actorOf(authenticated),
          act: 'account.password',
          subject: accountId,
          outcome: 'done',
          detail: { sessionsEnded: ended },
        },
      ]);
    });
  }

  private know(accountId: string) {
    return this.gate.read(async (tx) => {
      const account = await this.accounts.find(tx, accountId);
      if (!account) throw new ProblemError('resource.not-found');
      const [first] = await this.acting.listMemberships(tx, accountId);
      const { email, name } = account;
      return { email, personal: { account: name, email, organisation: first?.name } };
    });
  }
}

const WRONG: Bilingual = {
  zh: '当前密码不正确，请重新输入',
  en: 'The present password is not right; type it again',
};

/** Whoever mistypes here is signed in all the same, so it is the field that is at fault. */
function asWrong(error: unknown): never {
  if (!(error instanceof ProblemError) || error.code !== 'session.refused') throw error;
  throw new ProblemError('password.refused', {
    message: WRONG,
    errors: [{ path: 'current', rule: 'wrong', message: WRONG }],
  });
}
