import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';
import { PERMISSIONS, type Permission } from '@tidu/domain';
import type { Authenticated } from '@tidu/server';

export const REQUIREMENT = Symbol('requirement');

type Stage = Authenticated['stage'];

/** What a route asks of whoever comes. */
export interface Requirement {
  readonly permission: Permission;
  /** Stages of a sign-in at which it can be used besides `full`. */
  readonly stages: readonly Stage[];
}

/**
 * The permission that a route needs; a route without one does not start.
 * @param options.alsoAt stages of an unfinished sign-in at which whoever has signed in may use it,
 *   such as `enrol` for setting up the second factor
 */
export function Requires(permission: Permission, options: { alsoAt?: readonly Stage[] } = {}) {
  const requirement: Requirement = { permission, stages: ['full', ...(options.alsoAt ?? [])] };
  return applyDecorators(
    SetMetadata(REQUIREMENT, requirement),
    ApiExtension('x-permission', permission),
    ...securityOf(permission),
  );
}

/** By one or the other of these; what anybody may do says nothing. */
function securityOf(permission: Permission): MethodDecorator[] {
  if (PERMISSIONS[permission].grant === 'public') return [];
  return [ApiSecurity('session'), ApiSecurity('token')];
}
