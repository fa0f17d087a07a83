import { Injectable } from '@nestjs/common';
import { AccountStore, ActingStore, SessionStore, type Transaction } from '@tidu/data-access';
import { newToken } from '@tidu/platform';
import type { IssuedSession } from './begin-session';
import { longestSeconds } from './session-limits';

/** Whose session it is. */
export interface OwnedSession {
  readonly sessionId: string;
  readonly accountId: string;
}

/**
 * Makes a session a full one, under a new token: one that was planted, or seen before the second
 * factor, opens nothing.
 */
@Injectable()
export class StepUp {
  constructor(
    private readonly accounts: AccountStore,
    private readonly acting: ActingStore,
    private readonly sessions: SessionStore,
  ) {}

  /** Undefined when the session has ended meanwhile. */
  async execute(tx: Transaction, owned: OwnedSession): Promise<IssuedSession | undefined> {
    const { sessionId, accountId } = owned;
    const { token, hash } = newToken('session');
    const place = await this.sessions.placeOf(tx, sessionId);
    const roles = await this.accounts.rolesOf(tx, accountId);
    const next = await this.sessions.replace(
      tx,
      sessionId,
      {
        tokenSha256: hash.toString('hex'),
        stage: 'full',
        organisation: place?.organisation ?? (await this.acting.findUsual(tx, accountId)),
        principal: place?.principal ?? null,
        lasts: longestSeconds('full', roles),
      },
      true,
    );
    return next === undefined ? undefined : { token, sessionId: next };
  }
}
