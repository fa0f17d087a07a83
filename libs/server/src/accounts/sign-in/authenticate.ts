import { Injectable } from '@nestjs/common';
import { ApiTokenStore, Database, SessionStore } from '@tidu/data-access';
import { NOBODY, type Viewer } from '@tidu/domain';
import { readToken, type TokenKind } from '@tidu/platform';
import { Gate } from './gate';
import { memberOf } from './member-of';
import { IDLE_SECONDS, STRICT_ROLES } from './session-limits';

/** Who sends a request. */
export interface Authenticated {
  /** NOBODY unless the stage is `full`. */
  readonly viewer: Viewer;
  readonly accountId: string;
  /** Null: by an API token. */
  readonly sessionId: string | null;
  readonly stage: 'second-factor' | 'enrol' | 'full';
}

const LIMITS = { strictRoles: STRICT_ROLES, ...IDLE_SECONDS };

/** Tells who sends a request; asked at every one of them, so it is one statement. */
@Injectable()
export class Authenticate {
  constructor(
    private readonly gate: Gate,
    private readonly database: Database,
    private readonly sessions: SessionStore,
    private readonly tokens: ApiTokenStore,
  ) {}

  /** Undefined when the token opens no session, or none any more. */
  async bySession(token: string): Promise<Authenticated | undefined> {
    const hash = hashOf('session', token);
    if (hash === undefined) return undefined;
    const row = await this.sessions.authenticate(this.database, hash, LIMITS);
    if (!row) return undefined;
    const { id, accountId, stage } = row;
    const viewer = stage === 'full' ? memberOf(accountId, row) : NOBODY;
    return { viewer, accountId, sessionId: id, stage };
  }

  /** Undefined when the token is unknown, revoked or has expired. */
  async byApiToken(token: string): Promise<Authenticated | undefined> {
    const hash = hashOf('api', token);
    if (hash === undefined) return undefined;
    const row = await this.gate.transaction((tx) => this.tokens.authenticate(tx, hash));
    if (!row) return undefined;
    const viewer = memberOf(row.accountId, row, row.permissions);
    return { viewer, accountId: row.accountId, sessionId: null, stage: 'full' };
  }
}

function hashOf(kind: TokenKind, token: string): string | undefined {
  const reading = readToken(kind, token);
  return reading.ok ? reading.hash.toString('hex') : undefined;
}
