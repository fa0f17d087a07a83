import { ValidationPipe } from '@nestjs/common';
import type { FieldProblem } from '@tidu/contracts';
import { ProblemError } from '@tidu/platform';
import type { ValidationError } from 'class-validator';

/** Strict validation of every body and query: unknown fields are refused, faults are named. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => toProblemError(errors),
  });
}

/** All faults as one error; the message names the first field. */
export function toProblemError(errors: readonly ValidationError[]): ProblemError {
  const faults = errors.flatMap((error) => toFaults(error, ''));
  const [first] = faults;
  return new ProblemError('request.invalid', {
    ...(first ? { message: first.message } : {}),
    errors: faults,
  });
}

function toFaults(error: ValidationError, parent: string): FieldProblem[] {
  const path = parent === '' ? error.property : `${parent}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    path,
    rule,
    message: { zh: `${path}:${inChinese(rule)}`, en: `${path}: ${message}` },
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => toFaults(child, path))];
}

/** class-validator speaks English; these are its rules in Chinese. */
const CHINESE: Readonly<Record<string, string>> = {
  whitelistValidation: '不认识的字段,请去掉',
  isString: '须为文字',
  isNotEmpty: '不能为空',
  isInt: '须为整数',
  isNumber: '须为数字',
  isBoolean: '须为 true 或 false',
  isBooleanString: '须为 true 或 false',
  isIn: '不在可选值之内',
  isEnum: '不在可选值之内',
  isUuid: '须为有效的编号',
  isUUID: '须为有效的编号',
  isDateString: '须为有效日期,如 2026-06-30',
  matches: '格式不对',
  maxLength: '太长',
  minLength: '太短',
  min: '太小',
  max: '太大',
};

function inChinese(rule: string): string {
  return CHINESE[rule] ?? `不符合规则 ${rule}`;
}
