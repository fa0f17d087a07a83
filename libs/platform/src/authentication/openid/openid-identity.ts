import type {
  Configuration,
  IDToken,
  TokenEndpointResponse,
  TokenEndpointResponseHelpers,
  UserInfoResponse,
} from 'openid-client';

/** Who somebody is at the provider. Issuer and subject together never change; the rest may. */
export interface OpenIdIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | undefined;
  /** Only then may the address join the identity to an account that exists. */
  readonly emailVerified: boolean;
  readonly name: string | undefined;
}

type Tokens = TokenEndpointResponse & TokenEndpointResponseHelpers;

export async function identityOf(provider: Configuration, tokens: Tokens): Promise<OpenIdIdentity> {
  const idToken = tokens.claims();
  if (idToken === undefined) throw new TypeError('the provider sent no ID token');
  const claims = await claimsOf(provider, tokens, idToken);
  return {
    issuer: idToken.iss,
    subject: idToken.sub,
    email: textOf(claims.email),
    emailVerified: claims.email_verified === true,
    name: textOf(claims.name),
  };
}

/** A provider may tell the address in the ID token, or only when asked for it. */
async function claimsOf(
  provider: Configuration,
  tokens: Tokens,
  idToken: IDToken,
): Promise<IDToken | UserInfoResponse> {
  const complete = idToken['email'] !== undefined;
  if (complete || provider.serverMetadata().userinfo_endpoint === undefined) return idToken;
  const { fetchUserInfo } = await import('openid-client');
  return fetchUserInfo(provider, tokens.access_token, idToken.sub);
}

function textOf(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim !== '' && claim.length <= 254 ? claim : undefined;
}
