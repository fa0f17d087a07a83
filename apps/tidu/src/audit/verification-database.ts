import type { Bilingual } from '@tidu/domain';
import { startEmbeddedPostgres, type Configuration } from '@tidu/platform';

export interface OpenDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Where the trail is: the connection given, else the configured one, else the embedded server.
 * Nothing is migrated or seeded: the database stays as it is found.
 * @throws StartupError when the embedded server cannot be started
 */
export async function openForVerification(
  given: string | undefined,
  { home, databaseUrl, databaseAppUrl }: Configuration,
  log: (line: string) => void,
): Promise<OpenDatabase> {
  const url = given ?? databaseUrl ?? databaseAppUrl;
  if (url !== undefined) return { url, stop: async () => undefined };
  return startEmbeddedPostgres({ home, log });
}

/** Why the trail could not be read, for somebody who can mend it; undefined: nobody can tell. */
export function explainDatabaseError(error: unknown): Bilingual | undefined {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? REASONS[code] : undefined;
}

const UNREACHABLE: Bilingual = {
  zh: '连接不上数据库；请检查 --database-url 中的主机和端口',
  en: 'The database cannot be reached; check host and port in --database-url',
};
const NOT_LET_IN: Bilingual = {
  zh: '数据库拒绝登录；请检查 --database-url 中的用户和密码',
  en: 'The database refuses the login; check user and password in --database-url',
};

/** Codes of the system and of PostgreSQL. */
const REASONS: Readonly<Record<string, Bilingual>> = {
  ECONNREFUSED: UNREACHABLE,
  ENOTFOUND: UNREACHABLE,
  EAI_AGAIN: UNREACHABLE,
  ETIMEDOUT: UNREACHABLE,
  '28P01': NOT_LET_IN,
  '28000': NOT_LET_IN,
  '3D000': {
    zh: '没有这个数据库；请检查 --database-url 中的库名',
    en: 'There is no such database; check its name in --database-url',
  },
  '42501': {
    zh: '此连接看不到全部审计记录；请用表的所有者或有 BYPASSRLS 的只读角色连接',
    en: 'This connection may not see the whole trail; use the owner of the tables or a reading role with BYPASSRLS',
  },
};
