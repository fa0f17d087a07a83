import type { OrganisationView, SessionView } from '@tidu/contracts';

/** Whether somebody sees who belongs to an organisation: its members do, and the platform. */
export function maySeeMembers({ organisation, permissions }: SessionView, id: string): boolean {
  const near = organisation?.id === id || organisation?.kind === 'platform';
  return near && permissions.includes('organisation.members');
}

/**
 * Whether somebody may invite to an organisation and change its roles: to the one for which they
 * act; the security administrator to every one but enterprises, which have an administrator of
 * their own. The service decides; this spares a refusal.
 */
export function mayGrantIn(
  { organisation, permissions, roles }: SessionView,
  { id, kind }: Pick<OrganisationView, 'id' | 'kind'>,
): boolean {
  const everywhere = roles.includes('securityAdministrator') && kind !== 'enterprise';
  return permissions.includes('role.grant') && (everywhere || organisation?.id === id);
}
