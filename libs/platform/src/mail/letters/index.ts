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
