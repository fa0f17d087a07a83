import { Injectable } from '@nestjs/common';
import { Authenticate } from './authenticate';
import type { IssuedSession } from './begin-session';
import type { OpenedSession } from './client';
import { SessionViews } from './session-views';

/** Shows a session that was just opened as its owner will see it from now on. */
@Injectable()
export class OpenedSessions {
  constructor(
    private readonly authenticate: Authenticate,
    private readonly views: SessionViews,
  ) {}

  async show({ token, sessionId }: IssuedSession): Promise<OpenedSession> {
    const authenticated = await this.authenticate.bySession(token);
    return { token, sessionId, session: await this.views.of(authenticated) };
  }
}
