import type { CreditCodeCheck } from '@tidu/domain';
import type { Transaction } from '../database/data-source';
import { currentViewer } from '../database/viewer-context';
import type {
  ClaimDecision,
  ClaimedEnterprise,
  ClaimKey,
  ClaimRow,
  NewClaim,
  StoredClaimStatus,
} from './claim-rows';

/** Says of people that they act for an enterprise, until the office of the place has decided. */
export class ClaimStore {
  async create(tx: Transaction, claim: NewClaim): Promise<void> {
    const { id, accountId, creditCode, name, divisionCode, proof } = claim;
    await tx.query(
      `INSERT INTO enterprise_claim (id, account_id, credit_code, name, division_code, proof_name,
         proof_type, proof_bytes, proof_sha256, proof_key)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[id, accountId, creditCode, name, divisionCode],
        ...[proof.name, proof.type, proof.bytes, proof.sha256, proof.key],
      ],
    );
  }

  async find(tx: Transaction, id: string): Promise<ClaimRow | undefined> {
    const rows: ClaimRow[] = await tx.query(`${claims()} WHERE c.id = $1`, [id]);
    return rows[0];
  }

  /** One's own, the latest first. */
  async listOf(tx: Transaction, accountId: string): Promise<ClaimRow[]> {
    return tx.query(
      `${claims()} WHERE c.account_id = $1 ORDER BY c.created_at DESC, c.id DESC LIMIT 200`,
      [accountId],
    );
  }

  /** Those of others that the viewer sees, the latest first; `after` ends the page before. */
  async list(
    tx: Transaction,
    status: StoredClaimStatus | null,
    limit: number,
    after: ClaimKey | undefined,
  ): Promise<ClaimRow[]> {
    return tx.query(
      `${claims()} WHERE c.account_id <> viewer_account() AND ($1::text IS NULL OR c.status = $1)
         AND ($3::timestamptz IS NULL OR (c.created_at, c.id) < ($3::timestamptz, $4::uuid))
       ORDER BY c.created_at DESC, c.id DESC LIMIT $2`,
      [status, limit, after?.createdAt ?? null, after?.id ?? null],
    );
  }

  async countOpen(tx: Transaction, accountId: string): Promise<number> {
    const rows: { open: number }[] = await tx.query(
      `SELECT count(*)::int AS open FROM enterprise_claim
       WHERE account_id = $1 AND status = 'open'`,
      [accountId],
    );
    return rows[0]?.open ?? 0;
  }

  /**
   * Lets an account make one claim after the other, so that none slips past what was counted; holds
   * until the transaction ends.
   */
  async lockAccount(tx: Transaction, accountId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('claims ' || $1, 0))`, [
      accountId,
    ]);
  }

  /** How many an account has made within 24 hours, whatever became of them. */
  async countRecent(tx: Transaction, accountId: string): Promise<number> {
    const rows: { made: number }[] = await tx.query(
      `SELECT count(*)::int AS made FROM enterprise_claim
       WHERE account_id = $1 AND created_at > now() - interval '24 hours'`,
      [accountId],
    );
    return rows[0]?.made ?? 0;
  }

  async isOpen(tx: Transaction, accountId: string, creditCode: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT FROM enterprise_claim
       WHERE account_id = $1 AND credit_code = $2 AND status = 'open'`,
      [accountId, creditCode],
    );
    return rows.length > 0;
  }

  /** @returns false when it is not open */
  async withdraw(tx: Transaction, accountId: string, id: string): Promise<boolean> {
    const [rows]: [unknown[], number] = await tx.query(
      `UPDATE enterprise_claim SET status = 'withdrawn'
       WHERE id = $1 AND account_id = $2 AND status = 'open' RETURNING id`,
      [id, accountId],
    );
    return rows.length > 0;
  }

  /** Waits for whoever decides on it at this moment; holds until the transaction ends. */
  async lock(tx: Transaction, id: string): Promise<void> {
    await tx.query(`SELECT FROM enterprise_claim WHERE id = $1 FOR UPDATE`, [id]);
  }

  async decide(tx: Transaction, id: string, decision: ClaimDecision): Promise<void> {
    const { status, decidedBy, grounds, enterpriseId } = decision;
    await tx.query(
      `UPDATE enterprise_claim SET status = $2, decided_by = $3, decided_at = now(), grounds = $4,
         enterprise_id = $5 WHERE id = $1`,
      [id, status, decidedBy, grounds, enterpriseId],
    );
  }

  /** Where an enterprise is registered, wherever that is. */
  async findEnterprise(
    tx: Transaction,
    creditCode: string,
  ): Promise<ClaimedEnterprise | undefined> {
    const rows: ClaimedEnterprise[] = await tx.query(
      `SELECT id, division_code AS "divisionCode" FROM claimed_enterprise($1)`,
      [creditCode],
    );
    return rows[0];
  }

  /** Whether an account belongs to the organisation of an enterprise; only of one's own it is seen. */
  async isMember(tx: Transaction, accountId: string, enterpriseId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT FROM membership m JOIN organisation o ON o.id = m.organisation_id
       WHERE m.account_id = $1 AND o.enterprise_id = $2`,
      [accountId, enterpriseId],
    );
    return rows.length > 0;
  }

  /**
   * Makes an enterprise known. Whoever was faster, such as an import, has made it: then nothing
   * is done.
   */
  async createEnterprise(
    tx: Transaction,
    claim: Pick<ClaimRow, 'creditCode' | 'name' | 'divisionCode'>,
    check: CreditCodeCheck,
  ): Promise<void> {
    const rows: { id: string }[] = await tx.query(
      `INSERT INTO enterprise (name, credit_code, credit_code_check, division_code)
       VALUES ($1, $2, $3, $4) ON CONFLICT (credit_code) DO NOTHING RETURNING id`,
      [claim.name, claim.creditCode, check, claim.divisionCode],
    );
    if (!rows[0]) return;
    await tx.query(`INSERT INTO enterprise_name (enterprise_id, name) VALUES ($1, $2)`, [
      rows[0].id,
      claim.name,
    ]);
  }
}

/** Newcomers, experts and administrators have no right to the table of enterprises at all. */
function claims(): string {
  const scope = currentViewer()?.scope;
  const claimed =
    scope === 'office'
      ? `EXISTS (SELECT FROM claimed_enterprise(c.credit_code) k WHERE k.claimed)`
      : 'false';
  const known =
    scope === 'office' || scope === 'enterprise'
      ? `coalesce(c.enterprise_id,
          (SELECT e.id FROM enterprise e WHERE e.credit_code = c.credit_code))`
      : 'c.enterprise_id';
  return `SELECT c.id, c.credit_code AS "creditCode", c.name, c.division_code AS "divisionCode",
      json_build_object('id', a.id, 'name', a.name, 'email', a.email) AS claimant,
      ${known} AS "enterpriseId", ${claimed} AS claimed, c.status,
      json_build_object('name', c.proof_name, 'type', c.proof_type, 'bytes', c.proof_bytes,
        'sha256', c.proof_sha256, 'key', c.proof_key) AS proof,
      c.grounds, c.decided_at AS "decidedAt",
      to_char(c.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "createdAt",
      (SELECT o.name FROM organisation o
        WHERE o.kind = 'office' AND o.division_code = c.division_code LIMIT 1) AS "officeName"
    FROM enterprise_claim c JOIN account a ON a.id = c.account_id`;
}
