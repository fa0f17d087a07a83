import type { FieldProblem } from '@tidu/contracts';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { ProblemError } from './problem-error';

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
    message: { zh: `${path}：${inChinese(rule, message)}`, en: `${path}: ${message}` },
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => toFaults(child, path))];
}

/** class-validator speaks English; these are its rules in Chinese, with the limit that it names. */
const CHINESE: Readonly<Record<string, (english: string) => string>> = {
  whitelistValidation: () => '不认识的字段，请去掉',
  isString: () => '须为文字',
  isNotEmpty: () => '不能为空',
  isInt: () => '须为整数',
  isNumber: () => '须为数字',
  isBoolean: () => '须为 true 或 false',
  isBooleanString: () => '须为 true 或 false',
  isIn: (english) => `须为以下之一：${english.split(': ').at(-1) ?? ''}`,
  isUuid: () => '须为有效的编号',
  isDateString: () => '须为有效日期，如 2026-06-30',
  matches: (english) => `格式须符合 ${/\/.*\//.exec(english)?.[0] ?? ''}`,
  maxLength: (english) => `最多 ${lastNumber(english)} 个字`,
  minLength: (english) => `至少 ${lastNumber(english)} 个字`,
  min: (english) => `不能小于 ${lastNumber(english)}`,
  max: (english) => `不能大于 ${lastNumber(english)}`,
};

function inChinese(rule: string, english: string): string {
  return CHINESE[rule]?.(english) ?? `不符合规则 ${rule}`;
}

function lastNumber(english: string): string {
  return /(\d+)\D*$/.exec(english)?.[1] ?? '';
}

/**
 * Input from elsewhere than HTTP, checked by the same decorators and as strictly.
 * @throws ProblemError `request.invalid` naming every field at fault
 */
export async function validated<T extends object>(type: new () => T, input: object): Promise<T> {
  const value = plainToInstance(type, input);
  const errors = await validate(value, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length > 0) throw toProblemError(errors);
  return value;
}
