import { Injectable } from '@nestjs/common';
import { AuditTrail, SessionStore } from '@tidu/data-access';
import type { Authenticated } from './authenticate';
import { actorOf } from './actor-of';
import { Gate } from './gate';

/** Ends the session that asks. */
@Injectable()
export class SignOut {
  constructor(
    private readonly gate: Gate,
    private readonly sessions: SessionStore,
    private readonly trail: AuditTrail,
  ) {}

  /** Whoever is not signed in has nothing to end; that is no failure. */
  async execute(authenticated: Authenticated | undefined): Promise<void> {
    const { sessionId } = authenticated ?? {};
    if (!authenticated || !sessionId) return;
    await this.gate.transaction(async (tx) => {
      const ended = await this.sessions.end(tx, authenticated.accountId, sessionId);
      if (!ended) return;
      await this.trail.append(tx, [
        {
          ...actorOf(authenticated),
          act: 'session.close',
          subject: sessionId,
          outcome: 'done',
        },
      ]);
    });
  }
}
