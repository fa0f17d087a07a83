import { Injectable } from '@nestjs/common';
import type { CompleteRegistration } from '@tidu/contracts';
import { AccountStore, AuditTrail, LetterStore } from '@tidu/data-access';
import { ProblemError } from '@tidu/platform';
import { NewPassword } from '../own-account/new-password';
import type { Client } from '../sign-in/client';
import { Gate } from '../sign-in/gate';
import { LetterLinks } from './letter-links';

/** Makes an account by the link of a letter; it belongs to no organisation yet. */
@Injectable()
export class Registration {
  constructor(
    private readonly gate: Gate,
    private readonly links: LetterLinks,
    private readonly letters: LetterStore,
    private readonly accounts: AccountStore,
    private readonly newPassword: NewPassword,
    private readonly trail: AuditTrail,
  ) {}

  /** @throws ProblemError `token.invalid`, `password.refused`, `state.not-allowed` */
  async complete({ token, name, password }: CompleteRegistration, client: Client): Promise<void> {
    const letter = await this.links.find('registration', token, client);
    const { email, language } = letter;
    const passwordHash = await this.newPassword.hash(password, 'password', {
      account: name,
      email,
    });
    await this.gate.transaction(async (tx) => {
      await this.links.use(tx, letter);
      await this.letters.withdrawOthers(tx, letter);
      const id = await this.accounts.add(tx, { email, name, language, passwordHash });
      if (id === undefined) throw registeredMeanwhile();
      await this.trail.append(tx, [
        {
          act: 'account.register',
          account: id,
          organisation: null,
          subject: id,
          outcome: 'done',
          detail: { letter: letter.id, step: 'completed', address: client.address },
        },
      ]);
    });
  }
}

/** Whoever has the letter owns the address, so it may be said. */
function registeredMeanwhile(): ProblemError {
  return new ProblemError('state.not-allowed', {
    message: {
      zh: '该邮箱已有账号，请直接登录；忘记密码可重设',
      en: 'This address has an account already; sign in, or reset the password if you forgot it',
    },
  });
}
