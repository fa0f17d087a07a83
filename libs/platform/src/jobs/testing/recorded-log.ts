import pino from 'pino';
import type { JobLog } from '../job-log';

export interface LogRecord extends Record<string, unknown> {
  level: number;
  msg: string;
}

/** A real pino logger and what it has written. */
export function recordedLog(): { log: JobLog; records: LogRecord[] } {
  const records: LogRecord[] = [];
  const log = pino(
    {},
    { write: (line: string) => void records.push(JSON.parse(line) as LogRecord) },
  );
  return { log, records };
}
