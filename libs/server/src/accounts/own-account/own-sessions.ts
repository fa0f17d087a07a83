import { Injectable } from '@nestjs/common';
import type { OwnSessionView } from '@tidu/contracts';
import { AuditTrail, SessionStore } from '@tidu/data-access';
import { ProblemError } from '@tidu/platform';
import { actorOf } from '../sign-in/actor-of';
import type { Authenticated } from '../sign-in/authenticate';
import { Gate } from '../sign-in/gate';

/** One's own sign-ins that are still open. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly gate: Gate,
    private readonly sessions: SessionStore,
    private readonly trail: AuditTrail,
  ) {}

  async list({ accountId, sessionId }: Authenticated): Promise<OwnSessionView[]> {
    const rows = await this.gate.read((tx) => this.sessions.listOwn(tx, accountId));
    return rows.map(({ createdAt, usedAt, expiresAt, ...row }) => ({
      ...row,
      current: row.id === sessionId,
      createdAt: createdAt.toISOString(),
      usedAt: usedAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    }));
  }

  /** @throws ProblemError `resource.not-found` for what is not one's own, or has ended */
  async end(authenticated: Authenticated, id: string): Promise<void> {
    await this.gate.transaction(async (tx) => {
      const isEnded = await this.sessions.end(tx, authenticated.accountId, id);
      if (!isEnded) throw new ProblemError('resource.not-found', NO_SESSION);
      await this.trail.append(tx, [
        { ...actorOf(authenticated), act: 'session.revoke', subject: id, outcome: 'done' },
      ]);
    });
  }

  /** Ends all but the one that asks. */
  async endOthers(authenticated: Authenticated): Promise<void> {
    const { accountId, sessionId } = authenticated;
    await this.gate.transaction(async (tx) => {
      const ended = await this.sessions.endAll(tx, accountId, sessionId);
      await this.trail.append(tx, [
        {
          ...actorOf(authenticated),
          act: 'session.revoke',
          subject: accountId,
          outcome: 'done',
          detail: { sessionsEnded: ended },
        },
      ]);
    });
  }
}

const NO_SESSION = {
  message: {
    zh: '没有这个会话，或已结束',
    en: 'There is no such session, or it has ended',
  },
};
