import type { Bilingual } from '@tidu/domain';
import { isAbsolute, join, resolve } from 'node:path';
import { workspaceFolder } from './workspace-folder';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export interface Setting {
  /** Name of the environment variable. */
  readonly variable: string;
  /** The value that a given text stands for; one that no rule allows when it stands for none. */
  readonly read: (text: string) => unknown;
  /** The value when nothing is given. */
  readonly initial: () => unknown;
  readonly allowed: Bilingual;
  /** Not to be shown, not even when it is at fault. */
  readonly secret?: boolean;
}

const POSTGRES_ADDRESS: Bilingual = {
  zh: 'PostgreSQL 连接地址，如 postgres://用户:密码@主机:5432/库名',
  en: 'a PostgreSQL address such as postgres://user:password@host:5432/database',
};

/** Every environment variable that the product reads, by the field of Configuration it fills. */
export const SETTINGS = {
  port: {
    variable: 'PORT',
    read: readWholeNumber,
    initial: () => 3000,
    allowed: { zh: '1 到 65535 的整数', en: 'a whole number from 1 to 65535' },
  },
  host: {
    variable: 'HOST',
    read: asGiven,
    // There is no sign-in yet, so nobody outside this machine gets in unless told so.
    initial: () => '127.0.0.1',
    allowed: { zh: 'IP 地址或主机名', en: 'an IP address or a host name' },
  },
  home: {
    variable: 'TIDU_HOME',
    read: asPath,
    initial: () => join(workspaceFolder(), '.tidu'),
    allowed: { zh: '目录路径', en: 'the path of a folder' },
  },
  databaseUrl: {
    variable: 'DATABASE_URL',
    read: asGiven,
    initial: () => undefined,
    allowed: POSTGRES_ADDRESS,
  },
  databaseAppUrl: {
    variable: 'DATABASE_APP_URL',
    read: asGiven,
    initial: () => undefined,
    allowed: POSTGRES_ADDRESS,
  },
  redisUrl: {
    variable: 'REDIS_URL',
    read: asGiven,
    initial: () => undefined,
    allowed: {
      zh: 'Redis 连接地址，如 redis://主机:6379',
      en: 'a Redis address such as redis://host:6379',
    },
  },
  demo: {
    variable: 'TIDU_DEMO',
    read: readSwitch,
    initial: () => true,
    allowed: { zh: 'true 或 false', en: 'true or false' },
  },
  logLevel: {
    variable: 'LOG_LEVEL',
    read: asGiven,
    initial: () => 'info',
    allowed: { zh: LOG_LEVELS.join('、'), en: LOG_LEVELS.join(', ') },
  },
  workerConcurrency: {
    variable: 'WORKER_CONCURRENCY',
    read: readWholeNumber,
    initial: () => 2,
    allowed: { zh: '1 到 64 的整数', en: 'a whole number from 1 to 64' },
  },
  importMaxBytes: {
    variable: 'IMPORT_MAX_BYTES',
    read: readWholeNumber,
    initial: () => 104_857_600,
    allowed: {
      zh: '1024 到 10737418240 的整数（字节）',
      en: 'a whole number of bytes from 1024 to 10737418240',
    },
  },
  publicUrl: {
    variable: 'PUBLIC_URL',
    read: asGiven,
    initial: () => undefined,
    allowed: {
      zh: '用户打开系统的网址，如 https://tidu.example.gov.cn，不含参数',
      en: 'the web address where people open the system, such as https://tidu.example.gov.cn, without a query',
    },
  },
  trustedProxies: {
    variable: 'TRUSTED_PROXIES',
    read: asGiven,
    initial: () => undefined,
    allowed: {
      zh: '反向代理的 IP 地址或网段，以逗号分隔，如 10.0.0.0/8,127.0.0.1',
      en: 'addresses or networks of reverse proxies, separated by commas, such as 10.0.0.0/8,127.0.0.1',
    },
  },
  requestLimits: {
    variable: 'REQUEST_LIMITS',
    read: readSwitch,
    initial: () => true,
    allowed: { zh: 'true 或 false（仅供性能测试）', en: 'true or false (for benchmarks only)' },
  },
  secretKey: {
    variable: 'TIDU_SECRET_KEY',
    read: asGiven,
    initial: () => undefined,
    secret: true,
    allowed: {
      zh: '32 字节随机数的 Base64，可用 openssl rand -base64 32 生成',
      en: '32 random bytes in base64, as openssl rand -base64 32 makes them',
    },
  },
  signingKey: {
    variable: 'TIDU_SIGNING_KEY',
    read: asGiven,
    initial: () => undefined,
    secret: true,
    allowed: {
      zh: 'Ed25519 私钥（PKCS #8，DER）的 Base64',
      en: 'a private Ed25519 key (PKCS #8, DER) in base64',
    },
  },
  smtpUrl: {
    variable: 'SMTP_URL',
    read: asGiven,
    initial: () => undefined,
    allowed: {
      zh: '邮件服务器地址，如 smtps://用户:密码@主机:465',
      en: 'the address of a mail server such as smtps://user:password@host:465',
    },
  },
  mailFrom: {
    variable: 'MAIL_FROM',
    read: asGiven,
    initial: () => undefined,
    allowed: {
      zh: '发件人，如 梯度 <tidu@example.gov.cn>；设置 SMTP_URL 时必填',
      en: 'a sender such as Tidu <tidu@example.gov.cn>; needed when SMTP_URL is set',
    },
  },
  mailFolder: {
    variable: 'MAIL_FOLDER',
    read: asPath,
    initial: () => undefined,
    allowed: { zh: '目录路径', en: 'the path of a folder' },
  },
  oidcIssuer: {
    variable: 'OIDC_ISSUER',
    read: asGiven,
    initial: () => undefined,
    allowed: {
      zh: '统一身份认证的颁发者网址，须为 https（本机可用 http），且同时设置 OIDC_CLIENT_ID',
      en: 'the https address of an OpenID Connect issuer (http on this machine only), together with OIDC_CLIENT_ID',
    },
  },
  oidcClientId: {
    variable: 'OIDC_CLIENT_ID',
    read: asGiven,
    initial: () => undefined,
    allowed: {
      zh: '统一身份认证分配的客户端标识，与 OIDC_ISSUER 同时设置',
      en: 'the client id that the issuer gave, together with OIDC_ISSUER',
    },
  },
  oidcClientSecret: {
    variable: 'OIDC_CLIENT_SECRET',
    read: asGiven,
    initial: () => undefined,
    secret: true,
    allowed: {
      zh: '统一身份认证分配的客户端密钥，须同时设置 OIDC_CLIENT_ID',
      en: 'the client secret that the issuer gave, together with OIDC_CLIENT_ID',
    },
  },
} as const satisfies Record<string, Setting>;

function asGiven(text: string): string {
  return text;
}

function asPath(text: string): string {
  return isAbsolute(text) ? text : resolve(text);
}

function readWholeNumber(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
}

function readSwitch(text: string): unknown {
  if (['true', '1'].includes(text)) return true;
  return ['false', '0'].includes(text) ? false : text;
}
