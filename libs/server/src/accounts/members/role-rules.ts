import type { FieldProblem } from '@tidu/contracts';
import type { OrganisationRow } from '@tidu/data-access';
import {
  conflictsElsewhere,
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
export function grantsIn(
  viewer: Pick<Member, 'organisation' | 'roles'>,
  { id, kind }: Known,
): boolean {
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
  const here = roleConflicts(kind, roles).map(toProblem);
  const errors =
    here.length > 0 ? here : conflictsElsewhere(roles, elsewhere).map(toProblemElsewhere(roles));
  const [first] = errors;
  if (first) throw new ProblemError('role.conflict', { message: first.message, errors });
}

/** Does not name the roles elsewhere: whoever asks may not see them. */
function toProblemElsewhere(roles: readonly Role[]): (conflict: RoleConflict) => FieldProblem {
  const administers = roles.some((role) => THREE_ADMINISTRATORS.includes(role));
  const message = administers ? BUSY_ELSEWHERE : ADMINISTRATOR_ELSEWHERE;
  return ({ rule }) => ({ path: 'roles', rule, message });
}

const BUSY_ELSEWHERE: Bilingual = {
  zh: '三员须专人专任：该账号在其他机构已有角色，不能再担任系统、安全或审计管理员；请另选人员，或先由该机构将其移除',
  en: 'The three administrators do nothing else: this account has a role in another organisation already; choose somebody else, or have it removed there first',
};

const ADMINISTRATOR_ELSEWHERE: Bilingual = {
  zh: '三员须专人专任：该账号是系统、安全或审计管理员，不能在其他机构担任角色；请另选人员，或先解除其管理员角色',
  en: 'The three administrators do nothing else: this account is one of them and cannot have a role in another organisation; choose somebody else, or have it removed as administrator first',
};

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
