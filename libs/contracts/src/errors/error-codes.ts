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
