import { Injectable } from '@nestjs/common';
import type { ApiTokenView, CreateApiToken, CreatedApiToken } from '@tidu/contracts';
import {
  ApiTokenStore,
  AuditTrail,
  Database,
  SessionStore,
  type OwnTokenRow,
  type Transaction,
} from '@tidu/data-access';
import {
  isMember,
  isPermitted,
  PERMISSIONS,
  type AuditAct,
  type Grant,
  type Member,
  type Permission,
} from '@tidu/domain';
import { newToken, ProblemError } from '@tidu/platform';
import { RecordAct } from '../../audit/record-act';
import type { Authenticated } from '../sign-in/authenticate';
import { actorOf } from '../sign-in/actor-of';
import { Gate } from '../sign-in/gate';

/** What lets others in, or makes further tokens, takes a person who is signed in. */
const FOR_PERSONS: readonly Permission[] = [
  'token.manage',
  'role.grant',
  'account.suspend',
  'substitute.name',
];

/** For how long after signing in tokens are made. */
const RECENT_MS = 30 * 60_000;

/** Tokens with which programs act for somebody. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly gate: Gate,
    private readonly database: Database,
    private readonly tokens: ApiTokenStore,
    private readonly sessions: SessionStore,
    private readonly record: RecordAct,
    private readonly trail: AuditTrail,
  ) {}

  async list({ accountId }: Authenticated): Promise<ApiTokenView[]> {
    const rows = await this.gate.read((tx) => this.tokens.listOwn(tx, accountId));
    return rows.map(toView);
  }

  /**
   * For the organisation for which one acts.
   * @throws ProblemError `request.invalid` for a permission that one's roles do not have,
   *   `state.not-allowed` for whoever acts in somebody's place or for no organisation, or has signed
   *   in too long ago
   */
  async create(
    authenticated: Authenticated,
    { name, permissions, days }: CreateApiToken,
  ): Promise<CreatedApiToken> {
    const { accountId, viewer } = authenticated;
    const organisationId = isMember(viewer) ? organisationOf(viewer) : null;
    if (organisationId === null || !isMember(viewer)) throw noPlace();
    refuseForeign(permissions, viewer);
    await this.requireRecent(authenticated);
    const { token, hash } = newToken('api');
    const tokenSha256 = hash.toString('hex');
    const id = await this.database.transaction(async (tx) => {
      const added = { tokenSha256, accountId, organisationId, name, permissions, days };
      const id = await this.tokens.add(tx, added);
      const detail = { name, permissions, days };
      await this.record.within(tx, { act: 'token.create', subject: id, detail });
      return id;
    });
    const rows = await this.gate.read((tx) => this.tokens.listOwn(tx, accountId));
    const row = rows.find((each) => each.id === id);
    if (!row) throw new Error(`token ${id} was not created`);
    return { ...toView(row), token };
  }

  /** @throws ProblemError `resource.not-found` */
  async revoke({ accountId }: Authenticated, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const isRevoked = await this.tokens.revoke(tx, accountId, id);
      if (!isRevoked) throw new ProblemError('resource.not-found', NO_TOKEN);
      await this.record.within(tx, { act: 'token.revoke', subject: id });
    });
  }

  /**
   * With the password: whoever may have known it may have made tokens.
   * @param actor who changes the password
   * @param reason act by which
   */
  async revokeAll(
    tx: Transaction,
    actor: ReturnType<typeof actorOf>,
    reason: AuditAct,
  ): Promise<void> {
    const ids = await this.tokens.revokeAll(tx, actor.account);
    const told = { ...actor, act: 'token.revoke', outcome: 'done', detail: { reason } } as const;
    await this.trail.append(
      tx,
      ids.map((subject) => ({ ...told, subject })),
    );
  }

  /** A token outlives the session, so a session that was left open makes none. */
  private async requireRecent({ sessionId }: Authenticated): Promise<void> {
    const place =
      sessionId === null
        ? undefined
        : await this.gate.read((tx) => this.sessions.placeOf(tx, sessionId));
    const age = Date.now() - (place?.createdAt.getTime() ?? 0);
    if (age > RECENT_MS) throw new ProblemError('state.not-allowed', SIGN_IN_AGAIN);
  }
}

/** A token is the owner's; the rights of a principal are lent to a person, for some days. */
function organisationOf({ principal, organisation }: Member): string | null {
  return principal === null ? organisation : null;
}

function refuseForeign(permissions: readonly Permission[], { roles }: Member): void {
  const foreign = permissions.filter((permission) => {
    const grant: Grant = PERMISSIONS[permission].grant;
    const isOfRoles = grant !== 'public' && grant !== 'signedIn';
    return !isOfRoles || FOR_PERSONS.includes(permission) || !isPermitted(permission, roles);
  });
  if (foreign.length === 0) return;
  const names = foreign.join(', ');
  const message = {
    zh: `令牌只能有您当前角色的权限，且不能用于管理成员、代理人和令牌；请去掉：${names}`,
    en: `A token can only have permissions of your present roles, and none for managing members, substitutes or tokens; leave out: ${names}`,
  };
  const errors = [{ path: 'permissions', rule: 'permission.not-held', message }];
  throw new ProblemError('request.invalid', { message, errors });
}

function noPlace(): ProblemError {
  return new ProblemError('state.not-allowed', {
    message: {
      zh: '代理他人或未加入机构时不能创建令牌；请先切换到您本人在机构中的身份',
      en: 'No tokens are made while acting in somebody’s place or for no organisation; switch to your own place in one first',
    },
  });
}

function toView({ createdAt, expiresAt, usedAt, ...row }: OwnTokenRow): ApiTokenView {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    usedAt: usedAt?.toISOString() ?? null,
  };
}

const SIGN_IN_AGAIN = {
  message: {
    zh: '创建令牌须在登录后三十分钟内进行；请重新登录后再试',
    en: 'Tokens are made within thirty minutes after signing in; sign in again, then try once more',
  },
};

const NO_TOKEN = {
  message: { zh: '没有这个令牌，或已撤销', en: 'There is no such token, or it was revoked' },
};
