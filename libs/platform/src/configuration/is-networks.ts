import { isIP } from 'node:net';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/** IP addresses and networks such as `10.0.0.0/8`, separated by commas. */
export function IsNetworks(options?: ValidationOptions) {
  const validate = (value: unknown) =>
    typeof value === 'string' && value.split(',').every((part) => isNetwork(part.trim()));
  return ValidateBy({ name: 'isNetworks', validator: { validate } }, options);
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  const most = version === 4 ? 32 : 128;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
}
