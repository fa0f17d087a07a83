import { PERMISSIONS, type Permission } from '@tidu/domain';

/** A token that could make tokens would outlive its own withdrawal. */
const NEVER: ReadonlySet<Permission> = new Set(['token.manage']);

/** What a token can be given: what roles of its owner permit, not what everybody may do anyway. */
export function grantable(held: readonly Permission[]): Permission[] {
  return held.filter((name) => typeof PERMISSIONS[name].grant !== 'string' && !NEVER.has(name));
}
