import { Injectable, Logger } from '@nestjs/common';
import {
  AccountStore,
  AuditTrail,
  ExternalIdentityStore,
  type AccountRow,
  type Transaction,
} from '@tidu/data-access';
import {
  Configuration,
  OpenIdSignIn,
  ProblemError,
  SecretKey,
  ShortLivedValues,
  type OpenIdBegun,
  type OpenIdFailure,
  type OpenIdIdentity,
} from '@tidu/platform';
import { isDemoElsewhere } from '../demo/own-machine';
import type { Authenticated } from './authenticate';
import { BeginSession } from './begin-session';
import type { Client, OpenedSession } from './client';
import { Gate } from './gate';
import { OpenedSessions } from './opened-sessions';
import { hidden } from './subjects';

/** Where the provider sends the browser back; to be registered there. */
export const OPENID_RETURN_PATH = '/api/v1/openid/callback';

/** Why nobody was signed in; `unlinked`: the identity belongs to no account. */
export type OpenIdRefusal = OpenIdFailure['reason'] | 'unlinked' | 'suspended';

export type OpenIdOutcome =
  | { readonly ok: true; readonly opened: OpenedSession; readonly returnTo: string }
  | { readonly ok: false; readonly reason: OpenIdRefusal };

interface Refused {
  readonly reason: OpenIdRefusal;
  readonly client: Client;
  /** Absent when nobody could be told who it is. */
  readonly identity?: OpenIdIdentity;
  readonly account?: AccountRow | undefined;
}

/**
 * Sign-in by OpenID Connect. It opens accounts that exist and makes none: at the first time the
 * address that the provider has verified tells which, afterwards the identity itself.
 */
@Injectable()
export class OpenId {
  private readonly log = new Logger('openid');
  private readonly signIn: OpenIdSignIn | undefined;

  constructor(
    private readonly gate: Gate,
    private readonly accounts: AccountStore,
    private readonly identities: ExternalIdentityStore,
    private readonly begin: BeginSession,
    private readonly opened: OpenedSessions,
    private readonly trail: AuditTrail,
    private readonly configuration: Configuration,
    key: SecretKey,
  ) {
    this.signIn = signInOf(configuration, key);
  }

  /**
   * @param returnTo page to show afterwards
   * @throws ProblemError `resource.not-found` where no provider is configured, `openid.failed`
   */
  async start(returnTo: string): Promise<OpenIdBegun | OpenIdFailure> {
    const begun = await this.provider().begin(returnTo, Date.now());
    if (!begun.ok) this.log.warn(`OpenID Connect: ${begun.reason}: ${begun.detail}`);
    return begun;
  }

  /**
   * @param query with which the browser came back
   * @param sealed what it kept
   * @param before whom it was signed in as; that session ends
   */
  async finish(
    query: string,
    sealed: unknown,
    client: Client,
    before?: Authenticated,
  ): Promise<OpenIdOutcome> {
    const finished = await this.provider().finish({ query, sealed, now: Date.now() });
    if (!finished.ok) {
      const { reason, detail } = finished;
      this.log.warn(`OpenID Connect: ${reason}: ${detail}`);
      await this.gate.transaction((tx) => this.recordRefusal(tx, { reason, client }));
      return { ok: false, reason };
    }
    const { identity, returnTo } = finished;
    const issued = await this.gate.transaction(async (tx) => {
      const account = await this.accountOf(tx, identity);
      if (account?.status === 'active') {
        return this.begin.execute(tx, account, { client, how: 'openid', before });
      }
      const reason = account ? 'suspended' : 'unlinked';
      await this.recordRefusal(tx, { reason, client, identity, account });
      return reason;
    });
    if (typeof issued === 'string') return { ok: false, reason: issued };
    return { ok: true, opened: await this.opened.show(issued), returnTo };
  }

  private provider(): OpenIdSignIn {
    if (this.signIn) return this.signIn;
    throw new ProblemError('resource.not-found', {
      message: {
        zh: '本系统没有配置统一身份登录',
        en: 'OpenID Connect is not configured here',
      },
    });
  }

  private async accountOf(
    tx: Transaction,
    identity: OpenIdIdentity,
  ): Promise<AccountRow | undefined> {
    const known = await this.identities.findAccount(tx, identity);
    if (known !== undefined) return this.unlessDemo(await this.accounts.lock(tx, known));
    const { email, emailVerified } = identity;
    if (email === undefined || !emailVerified) return undefined;
    const account = this.unlessDemo(await this.accounts.findByEmail(tx, email.toLowerCase()));
    if (account?.status !== 'active') return account;
    if (!(await this.identities.link(tx, identity, account.id))) {
      // The same browser may have come back twice at once.
      const linked = await this.identities.findAccount(tx, identity);
      return linked === account.id ? account : undefined;
    }
    await this.trail.append(tx, [
      {
        act: 'account.link',
        account: account.id,
        organisation: null,
        subject: account.id,
        outcome: 'done',
        detail: { issuer: identity.issuer },
      },
    ]);
    return account;
  }

  private unlessDemo(account: AccountRow | undefined): AccountRow | undefined {
    return account && isDemoElsewhere(account.email, this.configuration) ? undefined : account;
  }

  private recordRefusal(tx: Transaction, refused: Refused): Promise<void> {
    const { reason, client, identity, account } = refused;
    const stranger = identity ? hidden(`${identity.issuer} ${identity.subject}`) : null;
    return this.trail.append(tx, [
      {
        act: 'session.open',
        account: account?.id ?? null,
        organisation: null,
        subject: account?.id ?? stranger,
        outcome: 'refused',
        detail: { how: 'openid', reason, address: client.address },
      },
    ]);
  }
}

function signInOf(configuration: Configuration, key: SecretKey): OpenIdSignIn | undefined {
  const {
    oidcIssuer: issuer,
    oidcClientId: clientId,
    oidcClientSecret: clientSecret,
  } = configuration;
  if (issuer === undefined || clientId === undefined) return undefined;
  return new OpenIdSignIn(
    { issuer, clientId, clientSecret },
    `${configuration.address}${OPENID_RETURN_PATH}`,
    new ShortLivedValues(key.derive('short-lived')),
  );
}
