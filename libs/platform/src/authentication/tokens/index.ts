export { CsrfTokens } from './csrf-tokens';
export { ShortLivedValues, type ShortLivedReading } from './short-lived-values';
export { newToken, readToken, sameHash } from './token';
export type { NewToken, TokenKind, TokenReading } from './token';
