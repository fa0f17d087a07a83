export {
  invitationLetter,
  lockoutLetter,
  newSignInLetter,
  passwordResetLetter,
} from './account-letters';
export type {
  InvitationLetter,
  LockoutLetter,
  NewSignInLetter,
  PasswordResetLetter,
} from './account-letters';
export { alreadyRegisteredLetter, registrationLetter } from './registration-letters';
export type { AlreadyRegisteredLetter, RegistrationLetter } from './registration-letters';
