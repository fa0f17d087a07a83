import { createHash } from 'node:crypto';
import { networkOf } from '@tidu/platform';

const SHOWN_DIGITS = 16;

/** By what failures are kept: neither addresses of people nor of networks are stored in clear. */
export function subjectOf(address: string): string {
  return createHash('sha256').update(address).digest('hex');
}

/** By what failures of a network address are kept, those of one line with IPv6 together. */
export function networkSubjectOf(address: string): string {
  return subjectOf(networkOf(address));
}

/**
 * By what wrong codes of the second factor are kept: apart from wrong passwords, so that nothing
 * that forgives these forgives those.
 */
export function codeSubjectOf(email: string): string {
  return codeSubjectBeside(subjectOf(email));
}

/** The same from the subject of the e-mail address. */
export function codeSubjectBeside(subject: string): string {
  return subjectOf(`second factor of ${subject}`);
}

/** An address as the trail names it where it may be nobody's: equal ones stay equal. */
export function hidden(address: string): string {
  return `sha256:${subjectOf(address).slice(0, SHOWN_DIGITS)}`;
}
