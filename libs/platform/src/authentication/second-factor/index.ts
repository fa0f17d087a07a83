export { findRecoveryCode, newRecoveryCodes, type RecoveryCodes } from './recovery-codes';
export { checkTotp, newTotpSecret, totpAddress } from './totp';
export type { TotpAnswer, TotpLabel, TotpTry } from './totp';
