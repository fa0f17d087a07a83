import { Injectable } from '@nestjs/common';
import { PASSWORD_LENGTH } from '@tidu/domain';
import type { OpenSession, SignInOptions } from '@tidu/contracts';
import { Configuration } from '@tidu/platform';
import { isOnOwnMachine } from '../demo/own-machine';
import type { Authenticated } from './authenticate';
import { BeginSession } from './begin-session';
import type { Client, OpenedSession } from './client';
import { Gate } from './gate';
import { OpenedSessions } from './opened-sessions';
import { PasswordCheck } from './password-check';

/** Sign-in by e-mail address and password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly gate: Gate,
    private readonly passwords: PasswordCheck,
    private readonly begin: BeginSession,
    private readonly opened: OpenedSessions,
    private readonly configuration: Configuration,
  ) {}

  /**
   * @param before whom the browser was signed in as; that session ends
   * @throws ProblemError `session.refused`, `session.delayed`
   */
  async open(
    { email, password }: OpenSession,
    client: Client,
    before?: Authenticated,
  ): Promise<OpenedSession> {
    const right = await this.passwords.check({ email, client }, password, 'session.open');
    const issued = await this.gate.transaction(async (tx) => {
      const account = await this.passwords.accept(tx, right);
      return this.begin.execute(tx, account, { client, how: 'password', before });
    });
    return this.opened.show(issued);
  }

  /** What the sign-in page offers. */
  options(): SignInOptions {
    const { demo, oidcIssuer } = this.configuration;
    return {
      demo: demo && isOnOwnMachine(this.configuration),
      openId: oidcIssuer !== undefined,
      passwordFrom: PASSWORD_LENGTH.from,
      passwordTo: PASSWORD_LENGTH.to,
    };
  }
}
