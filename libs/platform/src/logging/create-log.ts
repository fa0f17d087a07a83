import { destination, pino, type Logger } from 'pino';

/**
 * The log of a process: JSON lines on standard error, so that standard output stays free for what
 * a command prints. Headers that carry secrets are never written.
 */
export function createLog(name: string, level: string): Logger {
  return pino(
    {
      name,
      level,
      redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'],
    },
    destination({ dest: 2, sync: true }),
  );
}
