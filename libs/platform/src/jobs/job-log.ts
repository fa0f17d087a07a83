/** The part of a pino logger that jobs use; a pino logger fits as it is. */
export interface JobLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
  child(bindings: Record<string, unknown>): JobLog;
}
