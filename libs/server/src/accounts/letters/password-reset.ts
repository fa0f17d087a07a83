import { Injectable } from '@nestjs/common';
import type { CompletePasswordReset } from '@tidu/contracts';
import {
  AccountStore,
  AuditTrail,
  LetterStore,
  SessionStore,
  type AccountRow,
  type LetterRow,
  type Transaction,
} from '@tidu/data-access';
import { ApiTokens } from '../own-account/api-tokens';
import { NewPassword } from '../own-account/new-password';
import type { Client } from '../sign-in/client';
import { FailedTries } from '../sign-in/failed-tries';
import { Gate } from '../sign-in/gate';
import { invalidToken, LetterLinks } from './letter-links';

/** Sets a new password by the link of a letter. */
@Injectable()
export class PasswordReset {
  constructor(
    private readonly gate: Gate,
    private readonly links: LetterLinks,
    private readonly letters: LetterStore,
    private readonly accounts: AccountStore,
    private readonly sessions: SessionStore,
    private readonly newPassword: NewPassword,
    private readonly tokens: ApiTokens,
    private readonly tries: FailedTries,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * All sessions and tokens for programs end; the second factor stays, and so do wrong codes of it, so
   * the letter alone lets nobody in who needs one.
   * @throws ProblemError `token.invalid`, `password.refused` (the link stays valid)
   */
  async complete({ token, password }: CompletePasswordReset, client: Client): Promise<void> {
    const letter = await this.links.find('reset', token, client);
    const { email } = letter;
    const account = await this.gate.read((tx) => this.accounts.findByEmail(tx, email));
    if (account?.status !== 'active') throw invalidToken();
    const personal = { account: account.name, email };
    const hash = await this.newPassword.hash(password, 'password', personal);
    await this.gate.transaction(async (tx) => {
      await this.links.use(tx, letter);
      await this.set(tx, account, hash);
      await this.tries.forgive(tx, { email, client });
      await this.end(tx, letter, account, client);
    });
  }

  private async set(tx: Transaction, { id }: AccountRow, hash: string): Promise<void> {
    const present = await this.accounts.lock(tx, id);
    if (present?.status !== 'active') throw invalidToken();
    await this.accounts.setPassword(tx, id, hash);
  }

  private async end(
    tx: Transaction,
    letter: LetterRow,
    { id }: AccountRow,
    client: Client,
  ): Promise<void> {
    await this.letters.withdrawOthers(tx, letter);
    const ended = await this.sessions.endAll(tx, id, null);
    const actor = { account: id, principal: null, organisation: null };
    await this.tokens.revokeAll(tx, actor, 'account.reset');
    await this.trail.append(tx, [
      {
        act: 'account.reset',
        account: id,
        organisation: null,
        subject: id,
        outcome: 'done',
        detail: { letter: letter.id, sessionsEnded: ended, address: client.address },
      },
    ]);
  }
}
