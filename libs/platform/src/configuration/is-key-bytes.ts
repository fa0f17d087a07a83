import { ValidateBy, type ValidationOptions } from 'class-validator';

/** Base64 of exactly so many bytes. */
export function IsKeyBytes(bytes: number, options?: ValidationOptions) {
  const validate = (value: unknown) => {
    if (typeof value !== 'string') return false;
    const decoded = Buffer.from(value, 'base64');
    return decoded.length === bytes && decoded.toString('base64') === value;
  };
  return ValidateBy({ name: 'isKeyBytes', validator: { validate } }, options);
}
