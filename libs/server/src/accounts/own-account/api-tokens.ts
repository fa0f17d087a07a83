import { Injectable } from '@nestjs/common';
import type { ApiTokenView, CreateApiToken, CreatedApiToken } from '@tidu/contracts';
import { ApiTokenStore, Database, type OwnTokenRow } from '@tidu/data-access';
import {
  isMember,
  isPermitted,
  PERMISSIONS,
  type Grant,
  type Member,
  type Permission,
} from '@tidu/domain';
import { newToken, ProblemError } from '@tidu/platform';
import { RecordAct } from '../../audit/record-act';
import type { Authenticated } from '../sign-in/authenticate';
import { Gate } from '../sign-in/gate';

/** What lets others in, or makes further tokens, takes a person who is signed in. */
const FOR_PERSONS: readonly Permission[] = [
  'token.manage',
  'role.grant',
  'account.suspend',
  'substitute.name',
];

/** Tokens with which programs act for somebody. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly gate: Gate,
    private readonly database: Database,
    private readonly tokens: ApiTokenStore,
    private readonly record: RecordAct,
  ) {}

  async list({ accountId }: Authenticated): Promise<ApiTokenView[]> {
    const rows = await this.gate.read((tx) => this.tokens.listOwn(tx, accountId));
    return rows.map(toView);
  }

  /**
   * For the organisation for which one acts.
   * @throws ProblemError `request.invalid` for a permission that one's roles do not have,
   *   `state.not-allowed` for whoever acts in somebody's place or for no organisation
   */
  async create(
    { accountId, viewer }: Authenticated,
    { name, permissions, days }: CreateApiToken,
  ): Promise<CreatedApiToken> {
    const organisationId = isMember(viewer) ? organisationOf(viewer) : null;
    if (organisationId === null || !isMember(viewer)) throw noPlace();
    refuseForeign(permissions, viewer);
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

const NO_TOKEN = {
  message: { zh: '没有这个令牌，或已撤销', en: 'There is no such token, or it was revoked' },
};
