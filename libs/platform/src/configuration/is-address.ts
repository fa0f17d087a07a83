import { ValidateBy, type ValidationOptions } from 'class-validator';

/** A URL of one of the given protocols, such as `redis:`, that names a host. */
export function IsAddress(protocols: readonly string[], options?: ValidationOptions) {
  const validate = (value: unknown) => typeof value === 'string' && isAddress(value, protocols);
  return ValidateBy({ name: 'isAddress', validator: { validate } }, options);
}

function isAddress(text: string, protocols: readonly string[]): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocols.includes(protocol) && hostname !== '';
}
