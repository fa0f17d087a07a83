import {
  BackTestChunkPayload,
  BackTestPayload,
  ImportPayload,
  LetterPayload,
  LockoutPayload,
  RosterPayload,
  ScreeningChunkPayload,
  ScreeningPayload,
} from './job-payloads';

/** Every job of the product: name to payload. A new job starts here and in `JOB_DEFS`. */
export interface JobMap {
  'enterprises.import': ImportPayload;
  'screenings.run': ScreeningPayload;
  'screenings.chunk': ScreeningChunkPayload;
  'screenings.finish': ScreeningPayload;
  'rosters.build': RosterPayload;
  'back-tests.run': BackTestPayload;
  'back-tests.chunk': BackTestChunkPayload;
  'back-tests.finish': BackTestPayload;
  'accounts.letter': LetterPayload;
  'accounts.lockout': LockoutPayload;
}

export type JobName = keyof JobMap;

/** `single`: one at a time in a process; `mass`: as many at a time as the worker is configured for. */
export type ConcurrencyGroup = 'single' | 'mass';

/** One worker serves one queue, so the jobs of a queue share its concurrency group. */
export const QUEUES = {
  imports: 'single',
  screenings: 'single',
  'screening-chunks': 'mass',
  rosters: 'single',
  'back-tests': 'single',
  'back-test-chunks': 'mass',
  letters: 'single',
} as const satisfies Record<string, ConcurrencyGroup>;

export type QueueName = keyof typeof QUEUES;

export const QUEUE_NAMES = Object.keys(QUEUES) as readonly QueueName[];

export interface JobDef<Payload extends object> {
  queue: QueueName;
  payload: new () => Payload;
  /** Runs in all, the first included. */
  attempts: number;
  /** Wait before the second run in milliseconds; it doubles with each further one. */
  backoffMs: number;
  /** After so many milliseconds the handler's signal aborts and the run counts as failed. */
  timeoutMs: number;
  /** Equal keys mean the same work. Neither ':' nor digits alone: BullMQ refuses such job ids. */
  dedupeKey(payload: Payload): string;
}

export type JobDefs = { readonly [Name in JobName]: JobDef<JobMap[Name]> };

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

// Six runs with waits of 2, 4, 8, 16 and 32 seconds outlive a restart of the database.
export const JOB_DEFS = {
  'enterprises.import': {
    queue: 'imports',
    payload: ImportPayload,
    attempts: 3,
    backoffMs: 5 * SECOND,
    timeoutMs: 30 * MINUTE,
    dedupeKey: ({ importId }) => `import-${importId}`,
  },
  'screenings.run': {
    queue: 'screenings',
    payload: ScreeningPayload,
    attempts: 6,
    backoffMs: 2 * SECOND,
    timeoutMs: 5 * MINUTE,
    dedupeKey: ({ screeningId, round }) => `screening-${screeningId}-${round}-run`,
  },
  'screenings.chunk': {
    queue: 'screening-chunks',
    payload: ScreeningChunkPayload,
    attempts: 6,
    backoffMs: 2 * SECOND,
    timeoutMs: 2 * MINUTE,
    dedupeKey: ({ screeningId, round, ordinal }) =>
      `screening-${screeningId}-${round}-chunk-${ordinal}`,
  },
  'screenings.finish': {
    queue: 'screenings',
    payload: ScreeningPayload,
    attempts: 6,
    backoffMs: 2 * SECOND,
    timeoutMs: 5 * MINUTE,
    dedupeKey: ({ screeningId, round }) => `screening-${screeningId}-${round}-finish`,
  },
  'rosters.build': {
    queue: 'rosters',
    payload: RosterPayload,
    attempts: 4,
    backoffMs: 5 * SECOND,
    timeoutMs: 15 * MINUTE,
    dedupeKey: ({ rosterId }) => `roster-${rosterId}`,
  },
  'back-tests.run': {
    queue: 'back-tests',
    payload: BackTestPayload,
    attempts: 6,
    backoffMs: 2 * SECOND,
    timeoutMs: 5 * MINUTE,
    dedupeKey: ({ backTestId, round }) => `back-test-${backTestId}-${round}-run`,
  },
  'back-tests.chunk': {
    queue: 'back-test-chunks',
    payload: BackTestChunkPayload,
    attempts: 6,
    backoffMs: 2 * SECOND,
    timeoutMs: 2 * MINUTE,
    dedupeKey: ({ backTestId, round, ordinal }) =>
      `back-test-${backTestId}-${round}-chunk-${ordinal}`,
  },
  'back-tests.finish': {
    queue: 'back-tests',
    payload: BackTestPayload,
    attempts: 6,
    backoffMs: 2 * SECOND,
    timeoutMs: 5 * MINUTE,
    dedupeKey: ({ backTestId, round }) => `back-test-${backTestId}-${round}-finish`,
  },
  // Eight runs with waits of 5 seconds to 5 minutes outlive a restart of a mail server.
  'accounts.letter': {
    queue: 'letters',
    payload: LetterPayload,
    attempts: 8,
    backoffMs: 5 * SECOND,
    timeoutMs: 2 * MINUTE,
    dedupeKey: ({ letterId }) => `letter-${letterId}`,
  },
  'accounts.lockout': {
    queue: 'letters',
    payload: LockoutPayload,
    attempts: 8,
    backoffMs: 5 * SECOND,
    timeoutMs: 2 * MINUTE,
    dedupeKey: ({ subject }) => `lockout-${subject}`,
  },
} satisfies JobDefs;

export const JOB_NAMES = Object.keys(JOB_DEFS) as readonly JobName[];

/** Whether the name, say of an outbox row, is a job that this build knows. */
export function isJobName(name: string): name is JobName {
  return Object.hasOwn(JOB_DEFS, name);
}
