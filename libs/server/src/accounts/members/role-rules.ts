import type { FieldProblem } from '@tidu/contracts';
import type { OrganisationRow } from '@tidu/data-access';
import {
  roleConflicts,
  ROLES,
  THREE_ADMINISTRATORS,
  type Bilingual,
  type Member,
  type OrganisationKind,
  type Role,
  type RoleConflict,
} from '@tidu/domain';
import { ProblemError } from '@tidu/platform';

/** The role by which an organisation lets others in: it must never be without a holder. */
export const KEY_ROLES: Readonly<Record<OrganisationKind, Role | null>> = {
  office: 'leader',
  enterprise: 'enterpriseAdministrator',
  platform: 'securityAdministrator',
  // Their members are let in by the security administrator.
  expertBody: null,
};

type Known = Pick<OrganisationRow, 'id' | 'kind'>;

/** Whether somebody sees who belongs to an organisation. */
export function seesMembers(viewer: Member, { id }: Known): boolean {
  return viewer.scope === 'platform' || viewer.organisation === id;
}

/**
 * Whether somebody invites into an organisation and grants its roles: the security administrator
 * everywhere but in enterprises, which have an administrator of their own.
 */
export function grantsIn(viewer: Member, { id, kind }: Known): boolean {
  if (viewer.roles.includes('securityAdministrator')) return kind !== 'enterprise';
  const key = KEY_ROLES[kind];
  return viewer.organisation === id && key !== null && viewer.roles.includes(key);
}

/**
 * @param elsewhere roles of the same account in other organisations
 * @throws ProblemError `role.conflict` naming every rule that one account with these roles breaks
 */
export function refuseConflicts(
  kind: OrganisationKind,
  roles: readonly Role[],
  elsewhere: readonly Role[],
): void {
  const errors = [...roleConflicts(kind, roles), ...conflictsElsewhere(roles, elsewhere)].map(
    toProblem,
  );
  const [first] = errors;
  if (first) throw new ProblemError('role.conflict', { message: first.message, errors });
}

/** Two of the three administrators are too many for one account, in whatever organisations. */
function conflictsElsewhere(roles: readonly Role[], elsewhere: readonly Role[]): RoleConflict[] {
  const isAdministrator = (role: Role): boolean => THREE_ADMINISTRATORS.includes(role);
  const here = roles.filter(isAdministrator);
  const held = [...new Set([...here, ...elsewhere.filter(isAdministrator)])];
  const more = here.length === 1 && held.length > 1;
  return more ? [{ rule: 'three-administrators', roles: held }] : [];
}

function toProblem({ rule, roles }: RoleConflict): FieldProblem {
  const names = {
    zh: roles.map((role) => ROLES[role].title.zh).join('、'),
    en: roles.map((role) => ROLES[role].title.en).join(', '),
  };
  return { path: 'roles', rule, message: CONFLICT_WORDS[rule](names) };
}

const CONFLICT_WORDS: Readonly<Record<RoleConflict['rule'], (names: Bilingual) => Bilingual>> = {
  'three-administrators': ({ zh, en }) => ({
    zh: `三员分立：${zh}不得由一人兼任，请只保留一个`,
    en: `Separation of the three administrators: one person cannot hold ${en}; keep one of them`,
  }),
  'administrator-stands-alone': ({ zh, en }) => ({
    zh: `管理员不得兼办业务：${zh}不能由一人兼任，请分给不同的人`,
    en: `An administrator does no casework: one person cannot hold ${en}; give them to different people`,
  }),
  'other-kind': ({ zh, en }) => ({
    zh: `${zh}不是这类机构的角色，请选择该类机构的角色`,
    en: `This kind of organisation does not have the roles ${en}; choose those that it has`,
  }),
};
