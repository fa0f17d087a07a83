export type { OpenIdFailure, OpenIdFailureReason } from './openid-failure';
export type { OpenIdIdentity } from './openid-identity';
export type { OpenIdClient } from './openid-provider';
export { OPENID_MINUTES, OpenIdSignIn } from './openid-sign-in';
export type { OpenIdBegun, OpenIdFinished, OpenIdReturn } from './openid-sign-in';
