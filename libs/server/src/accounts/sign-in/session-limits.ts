import { ROLES, type Role } from '@tidu/domain';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Roles that sign in with a second factor; their sessions are short. */
export const STRICT_ROLES = (Object.keys(ROLES) as Role[]).filter(
  (role) => ROLES[role].secondFactor,
);

/** How long a session may lie idle, in seconds (OWASP ASVS 5.0, 7.3.1). */
export const IDLE_SECONDS = { strict: 30 * MINUTE, other: 12 * HOUR } as const;

/** How long a session lasts whatever one does, in seconds (OWASP ASVS 5.0, 7.3.2). */
const LONGEST_SECONDS = { strict: 12 * HOUR, other: 7 * DAY } as const;

/** Time for the steps between the password and being signed in, in seconds. */
const UNFINISHED_SECONDS = { 'second-factor': 10 * MINUTE, enrol: 30 * MINUTE } as const;

/** Whether one of these roles demands a second factor. */
export function demandSecondFactor(roles: readonly Role[]): boolean {
  return roles.some((role) => ROLES[role].secondFactor);
}

export function idleSeconds(roles: readonly Role[]): number {
  return demandSecondFactor(roles) ? IDLE_SECONDS.strict : IDLE_SECONDS.other;
}

/** How long a session of this stage lasts for whoever acts in these roles, in seconds. */
export function longestSeconds(
  stage: 'second-factor' | 'enrol' | 'full',
  roles: readonly Role[],
): number {
  if (stage !== 'full') return UNFINISHED_SECONDS[stage];
  return demandSecondFactor(roles) ? LONGEST_SECONDS.strict : LONGEST_SECONDS.other;
}
