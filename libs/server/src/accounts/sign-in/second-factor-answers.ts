import { Injectable } from '@nestjs/common';
import { AccountStore, AuditTrail, type AccountRow, type Transaction } from '@tidu/data-access';
import { ProblemError } from '@tidu/platform';
import type { Authenticated } from './authenticate';
import type { IssuedSession } from './begin-session';
import type { Client, OpenedSession } from './client';
import { FailedTries } from './failed-tries';
import { Gate } from './gate';
import { OpenedSessions } from './opened-sessions';
import { SecondFactorCheck, type FactorMeans } from './second-factor-check';
import { StepUp } from './step-up';
import { delayedSignIn } from './too-soon-error';

/** What came of an answer; all of it is kept, so nothing is thrown before the transaction ends. */
type Outcome = IssuedSession | { readonly wait: number } | undefined;

/** The second step of a sign-in. */
@Injectable()
export class SecondFactorAnswers {
  constructor(
    private readonly gate: Gate,
    private readonly accounts: AccountStore,
    private readonly tries: FailedTries,
    private readonly factor: SecondFactorCheck,
    private readonly stepUp: StepUp,
    private readonly trail: AuditTrail,
    private readonly opened: OpenedSessions,
  ) {}

  /** @throws ProblemError `session.required`, `session.refused`, `session.delayed` */
  async execute(
    authenticated: Authenticated | undefined,
    code: string,
    client: Client,
  ): Promise<OpenedSession> {
    const { sessionId, accountId, stage } = authenticated ?? {};
    if (!sessionId || !accountId || stage !== 'second-factor') throw signInFirst();
    const outcome = await this.gate.transaction((tx) =>
      this.answer(tx, { sessionId, accountId, code, client }),
    );
    if (outcome === undefined) throw refused();
    if ('wait' in outcome) throw delayedSignIn(outcome.wait);
    return this.opened.show(outcome);
  }

  private async answer(
    tx: Transaction,
    answer: { sessionId: string; accountId: string; code: string; client: Client },
  ): Promise<Outcome> {
    const { sessionId, client } = answer;
    const account = await this.accounts.lock(tx, answer.accountId);
    if (!account) throw signInFirst();
    const { email } = account;
    const attempt = await this.tries.count(tx, { email, client, by: 'second-factor' });
    if (typeof attempt === 'number') {
      await this.record(tx, account, { sessionId, client, refusal: 'delayed' });
      return { wait: attempt };
    }
    const means = await this.factor.take(tx, account, answer.code);
    if (means === undefined) {
      await this.record(tx, account, { sessionId, client, refusal: 'code' });
      await this.tries.fail(tx, attempt, account.id);
      return undefined;
    }
    await this.tries.takeBack(tx, attempt);
    await this.tries.forgive(tx, { email, client });
    await this.tries.forgive(tx, attempt);
    await this.record(tx, account, { sessionId, client, means });
    const issued = await this.stepUp.execute(tx, { sessionId, accountId: account.id });
    if (!issued) throw signInFirst();
    return issued;
  }

  private record(
    tx: Transaction,
    account: AccountRow,
    told: { sessionId: string; client: Client; means?: FactorMeans; refusal?: string },
  ): Promise<void> {
    const { sessionId, client, means, refusal } = told;
    const entry = {
      act: 'session.second-factor',
      account: account.id,
      organisation: null,
      subject: sessionId,
      outcome: refusal === undefined ? 'done' : 'refused',
      detail: { ...(means ? { means } : { reason: refusal }), address: client.address },
    } as const;
    return this.trail.append(tx, [entry]);
  }
}

function signInFirst(): ProblemError {
  return new ProblemError('session.required', {
    message: {
      zh: '登录已失效，请从邮箱和密码重新开始',
      en: 'This sign-in is no longer valid; start again with e-mail address and password',
    },
  });
}

function refused(): ProblemError {
  return new ProblemError('session.refused', {
    message: {
      zh: '验证码不正确或已使用过；请等应用显示下一个验证码，或改用一个未用过的恢复码',
      en: 'The code is not right or was used before; wait for the next one of the application, or take a recovery code that was not used',
    },
  });
}
