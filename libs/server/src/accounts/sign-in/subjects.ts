import { createHash } from 'node:crypto';

const SHOWN_DIGITS = 16;

/** By what failures are kept: neither addresses of people nor of networks are stored in clear. */
export function subjectOf(address: string): string {
  return createHash('sha256').update(address).digest('hex');
}

/** An address as the trail names it where it may be nobody's: equal ones stay equal. */
export function hidden(address: string): string {
  return `sha256:${subjectOf(address).slice(0, SHOWN_DIGITS)}`;
}
