import type { Indicator } from '../indicators/indicator';
import { quoted, refuse } from './fact-fault';

/** Beyond any figure of an enterprise (10^12 万元); a slip of the keyboard, not a fact. */
const LARGEST = 1e12;

/** A number within the bounds of its indicator; all bounds include the number. */
export function checkNumber(value: unknown, indicator: Indicator, path: string): number {
  const { type, min = -LARGEST, max = LARGEST } = indicator;
  if (typeof value !== 'number' || Number.isNaN(value)) {
    return refuse('fact.type', path, {
      zh: `应为数字，实为 ${quoted(value)}`,
      en: `must be a number, found ${quoted(value)}`,
    });
  }
  if (value < min || value > max) {
    return refuse('fact.range', path, {
      zh: `应在 ${min} 至 ${max} 之间，实为 ${value}`,
      en: `must lie from ${min} to ${max}, found ${value}`,
    });
  }
  if (type === 'integer' && !Number.isInteger(value)) {
    return refuse('fact.type', path, {
      zh: `应为整数，实为 ${value}`,
      en: `must be a whole number, found ${value}`,
    });
  }
  return value;
}
