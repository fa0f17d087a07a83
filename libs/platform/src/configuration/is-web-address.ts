import { ValidateBy, type ValidationOptions } from 'class-validator';

export interface WebAddressRule {
  /** Whether http is allowed beyond this machine. */
  readonly plain: boolean;
}

const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/** The address of a site: no password, no query, nothing after a hash. */
export function IsWebAddress({ plain }: WebAddressRule, options?: ValidationOptions) {
  const validate = (value: unknown) => typeof value === 'string' && isWebAddress(value, plain);
  return ValidateBy({ name: 'isWebAddress', validator: { validate } }, options);
}

function isWebAddress(text: string, plain: boolean): boolean {
  if (!URL.canParse(text) || /[?#]/.test(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  if (protocol === 'https:') return true;
  return protocol === 'http:' && (plain || THIS_MACHINE.includes(hostname));
}
