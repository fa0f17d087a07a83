import type { Bilingual } from '../language';

const act = (zh: string, en: string): Bilingual => ({ zh, en });

/** Everything that is put on the audit trail. A new act starts here. */
export const AUDIT_ACTS = {
  'session.open': act('登录', 'signed in'),
  'session.second-factor': act('验证第二因素', 'answered the second factor'),
  'session.close': act('退出登录', 'signed out'),
  'session.revoke': act('结束会话', 'revoked a session'),
  'session.act-for': act('切换机构或代理身份', 'chose for whom to act'),

  'account.register': act('注册账号', 'registered an account'),
  'account.change': act('修改账号资料', 'changed the profile'),
  'account.password': act('修改密码', 'changed the password'),
  'account.reset-request': act('申请重设密码', 'asked to reset the password'),
  'account.reset': act('重设密码', 'reset the password'),
  'account.second-factor': act('设置第二因素', 'set up the second factor'),
  'account.recovery-codes': act('生成恢复码', 'made recovery codes'),
  'account.status': act('停用或恢复账号', 'suspended or restored an account'),
  'account.link': act('绑定统一身份', 'linked an identity'),
  'account.locked': act('登录失败过多', 'failed to sign in too often'),

  'token.create': act('创建接口令牌', 'made an API token'),
  'token.revoke': act('撤销接口令牌', 'revoked an API token'),

  'organisation.create': act('设立机构', 'created an organisation'),
  'invitation.create': act('邀请成员', 'invited somebody'),
  'invitation.withdraw': act('撤回邀请', 'withdrew an invitation'),
  'invitation.accept': act('接受邀请', 'accepted an invitation'),
  'member.roles': act('变更角色', 'changed roles'),
  'member.remove': act('移除成员', 'removed a member'),
  'substitution.create': act('指定代理人', 'named a substitute'),
  'substitution.end': act('结束代理', 'ended a substitution'),

  'claim.make': act('认领企业', 'claimed an enterprise'),
  'claim.withdraw': act('撤回认领', 'withdrew a claim'),
  'claim.decide': act('审核认领', 'decided on a claim'),
  'claim.proof': act('查看认领证明', 'opened the proof of a claim'),

  'enterprise.read': act('查看企业', 'read an enterprise'),
  'enterprise.assess': act('查看企业评价', 'read an assessment'),
  'assessment.export': act('下载评价表', 'downloaded an assessment'),
  'import.start': act('导入企业数据', 'imported enterprises'),
  'import.export': act('下载导入问题', 'downloaded import findings'),
  'rule-pack.draft': act('起草规则', 'drafted a rule pack'),
  'back-test.start': act('回测规则', 'started a back-test'),
  'screening.start': act('开展摸排', 'started a screening'),
  'screening.read-sheet': act('查看摸排结果', 'read a screening result'),
  'roster.build': act('生成名单', 'built a roster'),
  'roster.export': act('下载名单', 'downloaded a roster'),
  'calendar.change': act('编辑工作日历', 'changed the calendar'),

  'audit.read': act('查询审计记录', 'searched the audit trail'),
  'audit.export': act('导出审计记录', 'exported the audit trail'),

  'request.unauthenticated': act('未登录访问', 'tried without signing in'),
  'request.denied': act('越权访问', 'tried without permission'),
  'request.not-visible': act('访问不可见的内容', 'asked for something not visible'),
  'request.forged': act('疑似伪造请求', 'sent what looks forged'),
  'request.too-many': act('访问过于频繁', 'asked too often'),
} as const satisfies Readonly<Record<string, Bilingual>>;

export type AuditAct = keyof typeof AUDIT_ACTS;

/** What an entry of the trail is called; an act of a later version by its own name. */
export function auditActTitle(name: string): Bilingual {
  if (Object.hasOwn(AUDIT_ACTS, name)) return AUDIT_ACTS[name as AuditAct];
  return { zh: name, en: name };
}
