import type { AuditOutcome } from '@tidu/contracts';
import { parseDay } from '@tidu/ui';

/** What the trail is narrowed to; the same names stand in the URL of the page. */
export interface AuditFilters {
  /** First day, in the reader's own zone. */
  readonly from?: string;
  /** Last day, included. */
  readonly until?: string;
  readonly act?: string;
  /** Id of an account. */
  readonly account?: string;
  /** Id of an organisation. */
  readonly organisation?: string;
  readonly subject?: string;
  readonly outcome?: AuditOutcome;
  readonly text?: string;
  readonly after?: string;
}

/** Every filter by which a search can be narrowed, all taken back. */
export const NO_FILTERS = {
  from: undefined,
  until: undefined,
  act: undefined,
  account: undefined,
  organisation: undefined,
  subject: undefined,
  outcome: undefined,
  text: undefined,
} as const satisfies AuditFilters;

export const OUTCOMES: readonly AuditOutcome[] = ['done', 'refused'];

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Whether a text is the id of an account or an organisation. */
export function isId(text: string): boolean {
  return ID.test(text);
}

/** The outcome behind a word of the URL; undefined for any other word. */
export function readOutcome(word: string | undefined): AuditOutcome | undefined {
  return OUTCOMES.find((outcome) => outcome === word);
}

/** The filters as the API takes them: days become moments, the last day is included. */
export function toAuditQuery(filters: AuditFilters): Record<string, string | undefined> {
  const { from, until, act, account, organisation, subject, outcome, text } = filters;
  const days = { from: startOf(from, 0), until: startOf(until, 1) };
  return { ...days, act, account, organisation, subject, outcome, text };
}

/** The moment at which a day begins, or one so many days later; undefined for what is no day. */
function startOf(day: string | undefined, later: number): string | undefined {
  if (!day || !DAY.test(day)) return undefined;
  const start = parseDay(day);
  start.setDate(start.getDate() + later);
  return Number.isNaN(start.getTime()) ? undefined : start.toISOString();
}
