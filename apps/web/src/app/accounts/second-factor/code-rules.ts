import { Validators, type ValidatorFn } from '@angular/forms';

/** Six digits of an authenticator application; some show them in two groups. */
export const CODE_RULES: readonly ValidatorFn[] = [
  Validators.required,
  Validators.pattern(/^\s*\d{3}\s?\d{3}\s*$/),
];

/** A code as the service takes it. */
export function plainCode(typed: string): string {
  return typed.replace(/\s/g, '');
}
