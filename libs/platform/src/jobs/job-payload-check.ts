import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { InvalidJobPayloadError } from './job-errors';
import type { JobDefs, JobMap, JobName } from './job-map';

/**
 * Turns what a producer or the queue hands over into a checked payload.
 *
 * @throws InvalidJobPayloadError with every fault: missing, malformed and unknown fields
 */
export function checkedPayload<Name extends JobName>(
  defs: JobDefs,
  name: Name,
  raw: unknown,
): JobMap[Name] {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    throw new InvalidJobPayloadError(name, ['the payload must be an object']);
  }
  const payload = plainToInstance(defs[name].payload, raw);
  const errors = validateSync(payload, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length > 0) {
    throw new InvalidJobPayloadError(name, errors.flatMap(faultsOf));
  }
  return payload;
}

function faultsOf(error: ValidationError): string[] {
  return Object.values(error.constraints ?? {});
}
