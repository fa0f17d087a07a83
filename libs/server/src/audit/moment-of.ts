import { ProblemError } from '@tidu/platform';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A moment that somebody gave, as the database takes it; a day begins when it begins in China.
 * @throws ProblemError `request.invalid` for a form of ISO 8601 that is no moment, such as a week
 */
export function momentOf(text: string | undefined, path: string): string | undefined {
  if (text === undefined) return undefined;
  const moment = new Date(DAY.test(text) ? `${text}T00:00:00+08:00` : text);
  const year = moment.getUTCFullYear();
  if (year >= 1 && year <= 9998) return moment.toISOString();
  const message = {
    zh: `${path}：须为日期或时刻，如 2026-11-21 或 2026-11-21T08:00:00+08:00`,
    en: `${path}: has to be a day or a moment, such as 2026-11-21 or 2026-11-21T08:00:00+08:00`,
  };
  throw new ProblemError('request.invalid', {
    message,
    errors: [{ path, rule: 'moment', message }],
  });
}
