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
import type { Client } from './client';
import { FailedTries } from './failed-tries';
import { demandSecondFactor, longestSeconds } from './session-limits';

/** A session whose token nobody has yet. */
export interface IssuedSession {
  readonly token: string;
  readonly sessionId: string;
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

  /** @param how by what it was proved */
  async execute(
    tx: Transaction,
    account: AccountRow,
    client: Client,
    how: 'password' | 'openid',
  ): Promise<IssuedSession> {
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
}

/** A second factor that is set up is always asked for; one that a role demands has to be set up. */
export function stageOf(
  { totpSecret }: Pick<AccountRow, 'totpSecret'>,
  roles: readonly Role[],
): OpenStage {
  if (totpSecret !== null) return 'second-factor';
  return demandSecondFactor(roles) ? 'enrol' : 'full';
}
