import type { Bilingual } from '@tidu/domain';

interface ErrorKind {
  /** HTTP status of the answer. */
  readonly status: number;
  /** `error`: ours to mend; `warn`: worth a look; `info`: the caller's business. */
  readonly log: 'error' | 'warn' | 'info';
  readonly title: Bilingual;
}

/** Every error code of the API: stable, one meaning each. */
export const ERROR_CODES = {
  'request.invalid': {
    status: 400,
    log: 'info',
    title: { zh: '提交的内容有误', en: 'The request is not valid' },
  },
  'request.idempotency-key-missing': {
    status: 400,
    log: 'info',
    title: { zh: '缺少 Idempotency-Key 请求头', en: 'The Idempotency-Key header is missing' },
  },
  'request.idempotency-key-reused': {
    status: 422,
    log: 'info',
    title: {
      zh: '同一 Idempotency-Key 用于了不同的请求',
      en: 'The Idempotency-Key was used for a different request',
    },
  },
  'request.in-progress': {
    status: 409,
    log: 'info',
    title: { zh: '同一请求正在处理', en: 'The same request is being processed' },
  },
  'request.too-large': {
    status: 413,
    log: 'info',
    title: { zh: '提交的内容过大', en: 'The request is too large' },
  },
  'session.required': {
    status: 401,
    log: 'info',
    title: { zh: '请先登录', en: 'Sign in first' },
  },
  'session.refused': {
    status: 401,
    log: 'info',
    title: { zh: '登录信息不正确', en: 'The sign-in was refused' },
  },
  'session.second-factor-required': {
    status: 401,
    log: 'info',
    title: { zh: '还须验证第二因素', en: 'The second factor is still needed' },
  },
  'session.delayed': {
    status: 429,
    log: 'warn',
    title: { zh: '尝试次数过多，请稍候', en: 'Too many tries; please wait' },
  },
  'permission.denied': {
    status: 403,
    log: 'info',
    title: { zh: '没有权限', en: 'You have no permission for this' },
  },
  'request.forged': {
    status: 403,
    log: 'warn',
    title: {
      zh: '请求来源无法确认，请刷新页面',
      en: 'Where the request comes from cannot be told; reload the page',
    },
  },
  'request.too-many': {
    status: 429,
    log: 'warn',
    title: { zh: '访问过于频繁，请稍候', en: 'Too many requests; please wait' },
  },
  'token.invalid': {
    status: 422,
    log: 'info',
    title: {
      zh: '链接无效、已过期或已使用',
      en: 'The link is not valid, has expired or was used',
    },
  },
  'password.refused': {
    status: 422,
    log: 'info',
    title: { zh: '密码不符合要求', en: 'The password cannot be taken' },
  },
  'role.conflict': {
    status: 422,
    log: 'info',
    title: { zh: '这些角色不能由一人兼任', en: 'One person cannot hold these roles' },
  },
  'openid.failed': {
    status: 422,
    log: 'warn',
    title: { zh: '统一身份登录未完成', en: 'OpenID Connect sign-in was not completed' },
  },
  'mail.not-sent': {
    status: 503,
    log: 'error',
    title: { zh: '邮件没有发出', en: 'The mail was not sent' },
  },
  'resource.not-found': {
    status: 404,
    log: 'info',
    title: { zh: '没有找到', en: 'Not found' },
  },
  'resource.version-conflict': {
    status: 409,
    log: 'info',
    title: { zh: '内容已被他人更新', en: 'Somebody else has changed it meanwhile' },
  },
  'state.not-allowed': {
    status: 409,
    log: 'info',
    title: { zh: '当前状态不允许此操作', en: 'Not allowed in the present state' },
  },
  'import.file-refused': {
    status: 422,
    log: 'info',
    title: { zh: '文件无法导入', en: 'The file cannot be imported' },
  },
  'import.mapping-invalid': {
    status: 422,
    log: 'info',
    title: { zh: '映射文件有误', en: 'The mapping is not valid' },
  },
  'rule-pack.invalid': {
    status: 422,
    log: 'info',
    title: { zh: '规则包有误', en: 'The rule pack is not valid' },
  },
  'server.unexpected': {
    status: 500,
    log: 'error',
    title: { zh: '系统出错，请稍后再试', en: 'Something went wrong; please try again' },
  },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof ERROR_CODES;
