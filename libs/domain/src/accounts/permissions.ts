import type { Bilingual } from '../language';
import type { Role } from './roles';

const ENTERPRISE = ['enterpriseAdministrator', 'enterpriseEditor', 'enterpriseSignatory'] as const;
const OFFICE = ['handler', 'approver', 'leader', 'publisher', 'inspector'] as const;
const PLATFORM = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const;

/** Who may do a thing: anybody at all, whoever has signed in, or the holders of these roles. */
export type Grant = 'public' | 'signedIn' | readonly Role[];

interface PermissionDef {
  readonly title: Bilingual;
  readonly grant: Grant;
}

const to = (grant: Grant, zh: string, en: string): PermissionDef => ({ grant, title: { zh, en } });

/**
 * Every permission and who has it; what is not here nobody may do. What of it somebody may see is
 * another question, answered by the row-level security of the database.
 */
export const PERMISSIONS = {
  'health.read': to('public', '查看服务状态', 'see whether the service works'),
  'reference.read': to('public', '查看区划、行业和日历', 'read divisions, industries and calendar'),
  'rules.read': to('public', '查看规则库', 'read the rule library'),
  'session.read': to('public', '查看登录状态', 'see who is signed in'),
  'session.open': to('public', '登录', 'sign in'),
  'account.recover': to('public', '重设密码', 'reset a password'),
  'account.register': to('public', '注册账号', 'register an account'),
  'invitation.accept': to('public', '接受邀请', 'accept an invitation'),
  'demo.read': to('public', '查看演示账号和邮件', 'see accounts and mails of the demonstration'),

  'session.end': to('signedIn', '退出登录', 'sign out'),
  'account.own': to('signedIn', '管理本人账号', 'manage one’s own account'),
  'claim.make': to('signedIn', '认领企业', 'claim an enterprise'),

  'enterprise.read': to([...ENTERPRISE, ...OFFICE], '查看企业', 'read enterprises'),
  'enterprise.assess': to([...ENTERPRISE, ...OFFICE], '评价和测算', 'assess and simulate'),
  'enterprise.import': to(['handler', 'leader'], '导入企业数据', 'import enterprises'),
  'claim.decide': to(['handler', 'approver'], '审核企业认领', 'decide on claims'),

  'rules.draft': to(['publisher', 'leader'], '起草规则', 'draft rules'),
  'rules.back-test': to(['publisher', 'leader', 'handler'], '回测规则', 'back-test rules'),

  'screening.read': to([...OFFICE], '查看摸排', 'read screenings'),
  'screening.run': to(['handler', 'leader', 'publisher'], '开展摸排', 'run screenings'),
  'roster.build': to(['publisher'], '生成名单', 'build rosters'),
  'roster.read': to([...OFFICE], '查看名单', 'read rosters'),

  'calendar.edit': to(['systemAdministrator'], '编辑工作日历', 'edit the calendar'),

  'organisation.read': to(
    [...ENTERPRISE, ...OFFICE, 'expert', ...PLATFORM],
    '查看机构',
    'read organisations',
  ),
  'organisation.members': to(
    [...ENTERPRISE, ...OFFICE, 'expert', ...PLATFORM],
    '查看成员',
    'read members',
  ),
  'organisation.create': to(['systemAdministrator'], '设立机构', 'create organisations'),
  'role.grant': to(
    ['securityAdministrator', 'leader', 'enterpriseAdministrator'],
    '邀请成员、授予角色',
    'invite members and grant roles',
  ),
  'account.suspend': to(['securityAdministrator'], '停用账号', 'suspend accounts'),
  'substitute.name': to([...OFFICE], '指定代理人', 'name a substitute'),
  'token.manage': to([...ENTERPRISE, ...OFFICE], '管理接口令牌', 'manage API tokens'),

  'audit.read': to(['auditAdministrator'], '查看审计记录', 'read the audit trail'),
  'audit.export': to(['auditAdministrator'], '导出审计记录', 'export the audit trail'),
} as const satisfies Readonly<Record<string, PermissionDef>>;

export type Permission = keyof typeof PERMISSIONS;

/**
 * Whether the holder of these roles has a permission; deny by default.
 * @param roles null for whoever has not signed in
 */
export function isPermitted(permission: Permission, roles: readonly Role[] | null): boolean {
  const grant: Grant = PERMISSIONS[permission].grant;
  if (grant === 'public') return true;
  if (roles === null) return false;
  return grant === 'signedIn' || roles.some((held) => grant.includes(held));
}

/** What the holder of these roles may do, in the order of the table. */
export function permissionsOf(roles: readonly Role[] | null): Permission[] {
  return (Object.keys(PERMISSIONS) as Permission[]).filter((name) => isPermitted(name, roles));
}

/** A text of unknown origin that names a permission, such as the scope of a token. */
export function isPermission(text: string): text is Permission {
  return Object.hasOwn(PERMISSIONS, text);
}
