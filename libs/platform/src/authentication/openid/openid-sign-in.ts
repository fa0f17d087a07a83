import type { ShortLivedValues } from '../tokens';
import { identityOf, type OpenIdIdentity } from './openid-identity';
import { OpenIdProvider, type OpenIdClient } from './openid-provider';
import { failureOf, type OpenIdFailure } from './openid-failure';

/** How long a sign-in at the provider may take. */
export const OPENID_MINUTES = 10;

const PURPOSE = 'openid-sign-in';

export interface OpenIdBegun {
  readonly ok: true;
  /** Where to send the browser. */
  readonly url: string;
  /** For the browser to keep until it comes back: cookie, HttpOnly, SameSite=Lax. */
  readonly sealed: string;
}

export interface OpenIdFinished {
  readonly ok: true;
  readonly identity: OpenIdIdentity;
  /** The page that was asked for before the sign-in; always one of this site. */
  readonly returnTo: string;
}

export interface OpenIdReturn {
  /** The query with which the browser came back, as it stands in the address. */
  readonly query: string;
  /** What the browser kept. */
  readonly sealed: unknown;
  /** Milliseconds of the epoch. */
  readonly now: number;
}

interface Kept {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
}

/**
 * Sign-in at an OpenID Connect provider: authorisation code with PKCE (OpenID Connect Core 3.1,
 * RFC 9700). Nothing is stored between the two steps; the browser keeps it sealed.
 */
export class OpenIdSignIn {
  private readonly provider: OpenIdProvider;

  /** @param redirectUri address of our own to come back to, as registered with the provider */
  constructor(
    client: OpenIdClient,
    private readonly redirectUri: string,
    private readonly values: ShortLivedValues,
  ) {
    this.provider = new OpenIdProvider(client);
  }

  /**
   * @param returnTo page to show after the sign-in; the first page when it is not one of this site
   * @param now milliseconds of the epoch
   */
  async begin(returnTo: string, now: number): Promise<OpenIdBegun | OpenIdFailure> {
    const { randomNonce, randomPKCECodeVerifier, randomState } = await import('openid-client');
    const kept: Kept = {
      state: randomState(),
      nonce: randomNonce(),
      verifier: randomPKCECodeVerifier(),
      returnTo: ownPage(returnTo),
    };
    try {
      const url = await this.urlFor(kept);
      const sealed = this.values.seal(PURPOSE, kept, now + OPENID_MINUTES * 60_000);
      return { ok: true, url, sealed };
    } catch (error) {
      return failureOf(error);
    }
  }

  /** The account at the provider, once everything about the answer has been checked. */
  async finish({ query, sealed, now }: OpenIdReturn): Promise<OpenIdFinished | OpenIdFailure> {
    const opened = this.values.open(PURPOSE, sealed, now);
    if (!opened.ok) return { ok: false, reason: opened.reason, detail: 'the sealed value' };
    // Only what `begin` sealed opens for this purpose.
    const kept = opened.value as Kept;
    try {
      return { ok: true, identity: await this.identityFor(query, kept), returnTo: kept.returnTo };
    } catch (error) {
      return failureOf(error);
    }
  }

  private async urlFor({ state, nonce, verifier }: Kept): Promise<string> {
    const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await import('openid-client');
    const parameters = {
      redirect_uri: this.redirectUri,
      scope: 'openid email profile',
      response_type: 'code',
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    };
    return buildAuthorizationUrl(await this.provider.discovered(), parameters).href;
  }

  private async identityFor(query: string, kept: Kept): Promise<OpenIdIdentity> {
    const { authorizationCodeGrant } = await import('openid-client');
    // Our own address, not the one that a proxy or a forged Host header reports.
    const url = new URL(this.redirectUri);
    url.search = query;
    const provider = await this.provider.discovered();
    const tokens = await authorizationCodeGrant(provider, url, {
      expectedState: kept.state,
      expectedNonce: kept.nonce,
      pkceCodeVerifier: kept.verifier,
      idTokenExpected: true,
    });
    return identityOf(provider, tokens);
  }
}

/** A path of this site; `//evil.cn` and `/\evil.cn` lead elsewhere. */
function ownPage(returnTo: string): string {
  return /^\/(?![/\\])[^\s\\]{0,1000}$/.test(returnTo) ? returnTo : '/';
}
