import type { Role } from './roles';

const ENTERPRISE = ['enterpriseAdministrator', 'enterpriseEditor', 'enterpriseSignatory'] as const;
const OFFICE = ['handler', 'approver', 'leader', 'publisher', 'inspector'] as const;
const PLATFORM = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const;

/** Who may do a thing: anybody at all, whoever has signed in, or the holders of these roles. */
export type Grant = 'public' | 'signedIn' | readonly Role[];

/**
 * Every permission and who has it; what is not here nobody may do. What of it somebody may see is
 * another question, answered by the row-level security of the database.
 */
export const PERMISSIONS = {
  'health.read': 'public',
  'reference.read': 'public',
  'rules.read': 'public',
  'session.open': 'public',
  'account.recover': 'public',
  'invitation.accept': 'public',

  'account.own': 'signedIn',

  'enterprise.read': [...ENTERPRISE, ...OFFICE],
  'enterprise.assess': [...ENTERPRISE, ...OFFICE],
  'enterprise.import': ['handler', 'leader'],
  'enterprise.claim': ['enterpriseAdministrator'],
  'enterprise.claim.confirm': ['handler', 'approver'],

  'rules.draft': ['publisher', 'leader'],
  'rules.back-test': ['publisher', 'leader', 'handler'],

  'screening.read': [...OFFICE],
  'screening.run': ['handler', 'leader', 'publisher'],
  'roster.build': ['publisher'],
  'roster.read': [...OFFICE],

  'calendar.edit': ['systemAdministrator'],

  'organisation.read': [...ENTERPRISE, ...OFFICE, 'expert', ...PLATFORM],
  'organisation.members': ['enterpriseAdministrator', 'leader', 'securityAdministrator'],
  'organisation.create': ['systemAdministrator'],
  'role.grant': ['securityAdministrator', 'leader', 'enterpriseAdministrator'],
  'substitute.name': [...OFFICE],
  'token.manage': [...ENTERPRISE, ...OFFICE],

  'audit.read': ['auditAdministrator'],
  'audit.export': ['auditAdministrator'],
} as const satisfies Readonly<Record<string, Grant>>;

export type Permission = keyof typeof PERMISSIONS;

/**
 * Whether the holder of these roles has a permission; deny by default.
 * @param roles null for whoever has not signed in
 */
export function isPermitted(permission: Permission, roles: readonly Role[] | null): boolean {
  const grant: Grant = PERMISSIONS[permission];
  if (grant === 'public') return true;
  if (roles === null) return false;
  return grant === 'signedIn' || roles.some((held) => grant.includes(held));
}

/** A text of unknown origin that names a permission, such as the scope of a token. */
export function isPermission(text: string): text is Permission {
  return Object.hasOwn(PERMISSIONS, text);
}
