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
    read: (text) => (isAbsolute(text) ? text : resolve(text)),
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
} as const satisfies Record<string, Setting>;

function asGiven(text: string): string {
  return text;
}

function readWholeNumber(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
}

function readSwitch(text: string): unknown {
  if (['true', '1'].includes(text)) return true;
  return ['false', '0'].includes(text) ? false : text;
}
