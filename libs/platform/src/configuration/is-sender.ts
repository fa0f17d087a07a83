import { ValidateBy, type ValidationOptions } from 'class-validator';
import { readMailbox } from '../mail/mailbox';

/** `name <address>` or an address alone. */
export function IsSender(options?: ValidationOptions) {
  const validate = (value: unknown) =>
    typeof value === 'string' && readMailbox(value) !== undefined;
  return ValidateBy({ name: 'isSender', validator: { validate } }, options);
}
