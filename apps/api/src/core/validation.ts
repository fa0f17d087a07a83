import { ValidationPipe } from '@nestjs/common';
import { toProblemError } from '@tidu/platform';

/** Strict validation of every body and query: unknown fields are refused, faults are named. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: toProblemError,
  });
}
