import type { ValidatorFn } from '@angular/forms';
import {
  passwordFaults,
  type PasswordFault,
  type PasswordJudge,
  type PersonalTexts,
} from '@tidu/domain';

/** The lists of stolen passwords are with the service alone; it judges by them on sending. */
const WITHOUT_LISTS: PasswordJudge = { isBreached: () => false, isGuessable: () => false };

/** What can be said against a new password while it is typed. */
export function faultsWhileTyping(password: string, personal: PersonalTexts): PasswordFault[] {
  return passwordFaults(password, personal, WITHOUT_LISTS);
}

/** @param personal asked each time, for it may be loaded after the form was made */
export function newPasswordRules(personal: () => PersonalTexts): ValidatorFn {
  return ({ value }) =>
    faultsWhileTyping(String(value), personal()).length > 0 ? { password: true } : null;
}
