import type { Bilingual } from '../language';

/** What kind of organisation a role belongs to. */
export const ORGANISATION_KINDS = ['enterprise', 'office', 'expertBody', 'platform'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

interface RoleDef {
  readonly title: Bilingual;
  readonly kind: OrganisationKind;
  /** Whether a second factor is needed to sign in. */
  readonly secondFactor: boolean;
}

const role = (kind: OrganisationKind, zh: string, en: string, secondFactor: boolean): RoleDef => ({
  kind,
  title: { zh, en },
  secondFactor,
});

/** Every role that a member of an organisation may hold; whoever holds none is the public. */
export const ROLES = {
  enterpriseAdministrator: role('enterprise', '企业管理员', 'enterprise administrator', false),
  enterpriseEditor: role('enterprise', '企业填报员', 'enterprise editor', false),
  enterpriseSignatory: role('enterprise', '企业签署人', 'enterprise signatory', false),
  handler: role('office', '经办人', 'handler', true),
  approver: role('office', '审批人', 'approver', true),
  leader: role('office', '负责人', 'leader', true),
  publisher: role('office', '发布员', 'publisher', true),
  inspector: role('office', '核查员', 'inspector', true),
  expert: role('expertBody', '评审专家', 'expert', true),
  systemAdministrator: role('platform', '系统管理员', 'system administrator', true),
  securityAdministrator: role('platform', '安全管理员', 'security administrator', true),
  auditAdministrator: role('platform', '审计管理员', 'audit administrator', true),
} as const satisfies Record<string, RoleDef>;

export type Role = keyof typeof ROLES;

/** The three administrators 三员: nobody holds two of them (GB/T 22239-2019, level 3, 8.1.5). */
export const THREE_ADMINISTRATORS: readonly Role[] = [
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
];

export type RoleConflict =
  | { readonly rule: 'three-administrators'; readonly roles: readonly Role[] }
  | { readonly rule: 'administrator-stands-alone'; readonly roles: readonly Role[] }
  | { readonly rule: 'other-kind'; readonly roles: readonly Role[] };

/**
 * What speaks against one account holding all of these roles in one organisation: two of the three
 * administrators, an administrator who also does casework, or a role of another kind of
 * organisation. An approver may be a handler too: four eyes are checked on each case.
 */
export function roleConflicts(kind: OrganisationKind, roles: readonly Role[]): RoleConflict[] {
  const administrators = roles.filter((held) => THREE_ADMINISTRATORS.includes(held));
  const foreign = roles.filter((held) => ROLES[held].kind !== kind);
  const conflicts: RoleConflict[] = [];
  if (administrators.length > 1) {
    conflicts.push({ rule: 'three-administrators', roles: administrators });
  }
  if (administrators.length > 0 && administrators.length < roles.length) {
    conflicts.push({ rule: 'administrator-stands-alone', roles });
  }
  if (foreign.length > 0) conflicts.push({ rule: 'other-kind', roles: foreign });
  return conflicts;
}
