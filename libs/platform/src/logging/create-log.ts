import { destination, pino, type DestinationStream, type Logger } from 'pino';

const SECRETS = [
  'req.headers.authorization',
  'req.headers.cookie',
  'res.headers["set-cookie"]',
  ...['parameters', 'detail', 'driverError.detail', 'driverError.parameters'].flatMap((field) => [
    `err.${field}`,
    `error.${field}`,
  ]),
  ...['password', 'token', 'secret', 'cookie', 'authorization'].map((field) => `*.${field}`),
];

/**
 * The log of a process: JSON lines on standard error, so that standard output stays free for what
 * a command prints. What carries secrets is never written: some headers, and of a failed statement
 * its parameters and the row that was refused.
 * @param to where it goes instead
 */
export function createLog(name: string, level: string, to?: DestinationStream): Logger {
  return pino(
    {
      name,
      level,
      redact: SECRETS,
    },
    to ?? destination({ dest: 2, sync: true }),
  );
}
