import { Injectable } from '@nestjs/common';
import {
  AccountStore,
  ActingStore,
  AuditTrail,
  SessionStore,
  type AccountRow,
  type OpenStage,
  type Transaction,
} from '@tidu/data-access';
import type { Role } from '@tidu/domain';
import { newToken } from '@tidu/platform';
import { actorOf } from './actor-of';
import type { Authenticated } from './authenticate';
import type { Client } from './client';
import { FailedTries } from './failed-tries';
import { demandSecondFactor, longestSeconds } from './session-limits';

/** A session whose token nobody has yet. */
export interface IssuedSession {
  readonly token: string;
  readonly sessionId: string;
}

/** A sign-in that has succeeded. */
interface Beginning {
  readonly client: Client;
  /** By what it was proved. */
  readonly how: 'password' | 'openid';
  /** Whom the browser was signed in as before; that session ends. */
  readonly before: Authenticated | undefined;
}

/** Opens a session for whoever has proved to be the owner of an account. */
@Injectable()
export class BeginSession {
  constructor(
    private readonly accounts: AccountStore,
    private readonly acting: ActingStore,
    private readonly sessions: SessionStore,
    private readonly tries: FailedTries,
    private readonly trail: AuditTrail,
  ) {}

  async execute(
    tx: Transaction,
    account: AccountRow,
    { client, how, before }: Beginning,
  ): Promise<IssuedSession> {
    if (before) await this.end(tx, before);
    const roles = await this.accounts.rolesOf(tx, account.id);
    const stage = stageOf(account, roles);
    const isFull = stage === 'full';
    const organisation = isFull ? await this.acting.findUsual(tx, account.id) : null;
    const { token, hash } = newToken('session');
    const sessionId = await this.sessions.open(tx, {
      ...client,
      tokenSha256: hash.toString('hex'),
      accountId: account.id,
      stage,
      organisation,
      principal: null,
      lasts: longestSeconds(stage, roles),
    });
    if (isFull) await this.tries.forgive(tx, { email: account.email, client });
    await this.trail.append(tx, [
      {
        act: 'session.open',
        account: account.id,
        organisation,
        subject: sessionId,
        outcome: 'done',
        detail: { how, stage, address: client.address },
      },
    ]);
    return { token, sessionId };
  }

  private async end(tx: Transaction, before: Authenticated): Promise<void> {
    const { accountId, sessionId } = before;
    if (sessionId === null || !(await this.sessions.end(tx, accountId, sessionId))) return;
    await this.trail.append(tx, [
      {
        ...actorOf(before),
        act: 'session.close',
        subject: sessionId,
        outcome: 'done',
        detail: { reason: 'replaced' },
      },
    ]);
  }
}

/** A second factor that is set up is always asked for; one that a role demands has to be set up. */
export function stageOf(
  { totpSecret }: Pick<AccountRow, 'totpSecret'>,
  roles: readonly Role[],
): OpenStage {
  if (totpSecret !== null) return 'second-factor';
  return demandSecondFactor(roles) ? 'enrol' : 'full';
}
