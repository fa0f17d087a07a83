import type { Bilingual } from '@tidu/domain';
import type { FactFaultCode } from '@tidu/policy';

/** The stable codes of what can be wrong with a fact line, besides its facts. */
export const LINE_FAULT_CODES = [
  'line.encoding',
  'line.too-long',
  'line.json',
  'line.type',
  'line.member',
  'line.id',
  'line.as-of',
  'line.industry-code',
] as const;

export type LineFaultCode = (typeof LINE_FAULT_CODES)[number];

/** What is wrong with a fact line: which rule, where, what to do. */
export interface LineFault {
  readonly code: LineFaultCode | FactFaultCode;
  readonly message: Bilingual;
  /** `asOf`, `facts.revenue.2025`; empty where the line as a whole is meant. */
  readonly path: string;
}

/** @param what was found at the path and what it must be, without the path */
export function lineFault(code: LineFaultCode, path: string, what: Bilingual): LineFault {
  const place = path === '' ? { zh: '', en: '' } : { zh: `${path}：`, en: `${path}: ` };
  return { code, path, message: { zh: place.zh + what.zh, en: place.en + what.en } };
}

const LONGEST = 60;

/** What was found, safe and short enough for a message. */
export function found(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') {
    return JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);
  }
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === null || value === undefined ? 'null' : 'object';
}
