import type { PageOf } from '../pages';

const SIGN_IN_PAGES: readonly PageOf[] = [
  { name: 'sign-in', path: () => '/sign-in', shows: '演示账号' },
  {
    name: 'second-factor',
    person: 'second-factor',
    path: () => '/sign-in/second-factor',
    shows: '第二因素验证',
  },
  { name: 'enrol', person: 'enrol', path: () => '/sign-in/enrol', shows: '手动输入密钥' },
  { name: 'password-reset', path: () => '/password-reset', shows: '重设密码' },
  {
    name: 'password-reset-complete',
    path: () => '/password-reset/complete#token=of-a-letter',
    shows: '设置新密码',
  },
  { name: 'registration', path: () => '/registration', shows: '注册账号' },
  {
    name: 'registration-complete',
    path: () => '/registration/complete#token=of-a-letter',
    shows: '完成注册',
  },
  { name: 'invitation', path: ({ invitation }) => invitation, shows: '浙江省经济和信息化厅' },
  { name: 'no-token', path: () => '/invitation', shows: '请从邮件中的链接打开此页' },
  { name: 'demo-mails', path: () => '/demo/mails', shows: '邀请您加入' },
];

const OWN_PAGES: readonly PageOf[] = [
  { name: 'profile', person: 'zhejiang.publisher', path: () => '/profile', shows: '第二因素' },
  {
    name: 'own-sessions',
    person: 'zhejiang.publisher',
    path: () => '/profile/sessions',
    shows: '当前',
  },
  {
    name: 'tokens',
    person: 'zhejiang.publisher',
    path: () => '/profile/tokens',
    shows: '生成令牌',
  },
  { name: 'no-entry', person: 'zhejiang.publisher', path: () => '/audit', shows: '没有权限' },
];

const ORGANISATION_PAGES: readonly PageOf[] = [
  {
    name: 'organisations',
    person: 'security.administrator',
    path: () => '/organisations',
    shows: '浙江省经济和信息化厅',
  },
  {
    name: 'organisation',
    person: 'security.administrator',
    path: ({ platform }) => `/organisations/${platform}`,
    shows: '审计管理员',
  },
  {
    name: 'organisation-new',
    person: 'system.administrator',
    path: () => '/organisations/new',
    shows: '设立机构',
  },
  { name: 'roles', person: 'security.administrator', path: () => '/roles', shows: '三员分立' },
  {
    name: 'substitutions',
    person: 'zhejiang.publisher',
    path: () => '/substitutions',
    shows: '代理的规则',
  },
];

const CLAIM_PAGES: readonly PageOf[] = [
  { name: 'claims', person: 'newcomer', path: () => '/claims', shows: '待审核' },
  { name: 'claim-new', person: 'newcomer', path: () => '/claims/new', shows: '营业执照' },
  {
    name: 'claims-review',
    person: 'yuecheng.approver',
    path: () => '/claims/review',
    shows: '越城测试',
  },
  {
    name: 'claim',
    person: 'yuecheng.approver',
    path: ({ claim }) => `/claims/review/${claim}`,
    shows: '提交审核结论',
  },
];

const AUDIT_PAGES: readonly PageOf[] = [
  { name: 'audit', person: 'audit.administrator', path: () => '/audit', shows: '方新宇' },
  {
    name: 'audit-checkpoints',
    person: 'audit.administrator',
    path: () => '/audit/checkpoints',
    shows: '至第几条',
  },
];

/** Every page of accounts, organisations and the audit trail. */
export const ACCOUNT_PAGES: readonly PageOf[] = [
  ...SIGN_IN_PAGES,
  ...OWN_PAGES,
  ...ORGANISATION_PAGES,
  ...CLAIM_PAGES,
  ...AUDIT_PAGES,
];
