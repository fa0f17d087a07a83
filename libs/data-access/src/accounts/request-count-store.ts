import { createHash } from 'node:crypto';
import type { Transaction } from '../database/data-source';

export interface RequestCount {
  /** Requests in the present period, this one included. */
  readonly count: number;
  /** Seconds until the next period. */
  readonly resetSeconds: number;
}

/** Requests of one subject that were counted elsewhere and are to be added. */
export interface CountedRequests {
  readonly subject: string;
  readonly windowSeconds: number;
  readonly count: number;
}

interface CountRow {
  subject: string;
  count: number;
}

/**
 * Names who is counted for which limit. Addresses are not kept in clear.
 * @param limit a name, such as `sign-in`
 * @param who a network address, an account or an e-mail address
 */
export function requestSubject(limit: string, who: string): string {
  return `${limit}:${createHash('sha256').update(who).digest('hex')}`;
}

/** Counts of requests by periods that are the same for all processes. */
export class RequestCountStore {
  /** Counts one request, exactly. */
  async hit(tx: Transaction, subject: string, windowSeconds: number): Promise<RequestCount> {
    const rows: RequestCount[] = await tx.query(
      `INSERT INTO request_count AS c (subject, period_start, count)
       VALUES ($1, ${PERIOD('$2::int')}, 1)
       ON CONFLICT (subject, period_start) DO UPDATE SET count = c.count + 1
       RETURNING c.count, ceil(extract(epoch FROM
         c.period_start + make_interval(secs => $2::int) - clock_timestamp()))::int
         AS "resetSeconds"`,
      [subject, windowSeconds],
    );
    return rows[0] as RequestCount;
  }

  /** Adds what was counted in memory. @returns the new sums by subject */
  async add(tx: Transaction, counted: readonly CountedRequests[]): Promise<Map<string, number>> {
    // In one order, so that two processes that add at once never wait for each other in a circle.
    const ordered = [...counted].sort((a, b) => (a.subject < b.subject ? -1 : 1));
    const rows: CountRow[] = await tx.query(
      `INSERT INTO request_count AS c (subject, period_start, count)
       SELECT subject, ${PERIOD('seconds')}, count
       FROM unnest($1::text[], $2::int[], $3::int[]) AS n (subject, seconds, count)
       ON CONFLICT (subject, period_start) DO UPDATE SET count = c.count + excluded.count
       RETURNING c.subject, c.count`,
      [
        ordered.map(({ subject }) => subject),
        ordered.map(({ windowSeconds }) => windowSeconds),
        ordered.map(({ count }) => count),
      ],
    );
    return new Map(rows.map(({ subject, count }) => [subject, count]));
  }

  /** Forgets counts that no limit looks at any more: the longest period is an hour. */
  async forgetOld(tx: Transaction): Promise<void> {
    await tx.query(`DELETE FROM request_count WHERE period_start < now() - interval '2 hours'`);
  }
}

const PERIOD = (seconds: string): string =>
  `to_timestamp(floor(extract(epoch FROM clock_timestamp()) / ${seconds}) * ${seconds})`;
