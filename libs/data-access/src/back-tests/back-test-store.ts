import { OWNER, ownerOf } from '../accounts/owner-office';
import { ChunkedRunStore, type Population } from '../database/chunked-run-store';
import type { Transaction } from '../database/data-source';
import { divisionRange } from '../screenings/division-range';
import type { BackTestRow, BackTestTally, NewBackTest } from './back-test-rows';

const packOf = (side: string) => `json_build_object('id', b.${side}_id, 'hash', b.${side}_hash,
    'draftId', b.${side}_draft_id, 'draftName',
    (SELECT d.name FROM rule_pack_draft d WHERE d.id = b.${side}_draft_id)) AS ${side}`;

const COLUMNS = `
  b.id, ${packOf('baseline')}, ${packOf('candidate')}, b.procedure, b.as_of AS "asOf",
  b.division_prefix AS "divisionPrefix", b.screening_id AS "screeningId",
  ${ownerOf('b')}, b.status, b.total, b.summary, b.facts_sha256 AS "factsSha256", b.failure,
  b.created_at AS "createdAt", b.started_at AS "startedAt", b.finished_at AS "finishedAt",
  (SELECT coalesce(sum(c.enterprises), 0)::int FROM back_test_chunk c
    WHERE c.back_test_id = b.id AND c.done_at IS NOT NULL) AS done`;

/** Back-tests and their chunks. */
export class BackTestStore extends ChunkedRunStore<BackTestRow, BackTestTally> {
  constructor() {
    super('back_test');
  }

  /** @returns the id of the back-test */
  async create(tx: Transaction, test: NewBackTest): Promise<string> {
    const { baseline, candidate } = test;
    const rows: { id: string }[] = await tx.query(
      `INSERT INTO back_test (baseline_id, baseline_hash, baseline_draft_id, candidate_id,
         candidate_hash, candidate_draft_id, procedure, as_of, division_prefix, screening_id,
         ${OWNER.columns})
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, ${OWNER.values}) RETURNING id`,
      [
        ...[baseline, candidate].flatMap(({ id, hash, draftId }) => [id, hash, draftId]),
        test.procedure,
        test.asOf,
        test.divisionPrefix,
        test.screeningId,
      ],
    );
    return (rows[0] as { id: string }).id;
  }

  async find(tx: Transaction, id: string): Promise<BackTestRow | undefined> {
    const rows: BackTestRow[] = await tx.query(
      `SELECT ${COLUMNS} FROM back_test b WHERE b.id = $1`,
      [id],
    );
    return rows[0];
  }

  /** Newest first; `after` is the last row of the page before. */
  async list(
    tx: Transaction,
    limit: number,
    after: { createdAt: string; id: string } | undefined,
  ): Promise<BackTestRow[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM back_test b
       WHERE $2::timestamptz IS NULL OR (b.created_at, b.id) < ($2, $3)
       ORDER BY b.created_at DESC, b.id DESC LIMIT $1`,
      [limit, after?.createdAt ?? null, after?.id ?? null],
    );
  }

  /** Cuts its enterprises into chunks of at most `size`, in key order. */
  plan(tx: Transaction, test: BackTestRow, size: number): Promise<void> {
    return this.planChunks(tx, test.id, populationOf(test), size);
  }
}

/** Whom a back-test looks at. */
function populationOf({ screeningId, divisionPrefix }: BackTestRow): Population {
  if (screeningId !== null) {
    return {
      sql: `SELECT enterprise_id AS id FROM assessment WHERE screening_id = $3`,
      parameters: [screeningId],
    };
  }
  const { from, below } = divisionRange(divisionPrefix);
  return {
    sql: `SELECT id FROM enterprise WHERE division_code >= $3 AND division_code < $4`,
    parameters: [from, below],
  };
}
