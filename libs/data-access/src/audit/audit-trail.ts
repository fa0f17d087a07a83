import { canonicalForm } from '@tidu/policy';
import type { Transaction } from '../database/data-source';
import type { NewAuditEntry } from './audit-rows';

/** Longer subjects are what somebody typed to get in; the beginning tells enough. */
const SUBJECT_MAX = 300;

/** The audit trail as a use case writes it. */
export class AuditTrail {
  /**
   * Adds entries to the trail when the transaction commits, in the order of the calls. When the
   * trail cannot be written the commit fails, and nothing of the transaction has happened. Until
   * the commit nobody else is kept waiting, so it may be called at any point of the transaction.
   * The transaction is READ COMMITTED, as those of `Database` are: a stricter one would fail
   * whenever somebody else has written meanwhile.
   * @throws what the database says to an act that is no name or to a transaction that only reads
   */
  async append(tx: Transaction, entries: readonly NewAuditEntry[]): Promise<void> {
    if (entries.length === 0) return;
    await tx.query('SELECT append_audit($1::jsonb)', [JSON.stringify(entries.map(toRecord))]);
  }
}

function toRecord({ principal, subject, detail, ...entry }: NewAuditEntry): object {
  return {
    ...entry,
    principal: principal ?? null,
    subject: subject === null ? null : storable(subject),
    detail: canonicalForm(detail ?? {}),
  };
}

/** PostgreSQL keeps neither NUL nor half a surrogate pair; hostile input must not stop its record. */
function storable(text: string): string {
  const whole = Array.from(text.slice(0, 2 * SUBJECT_MAX + 2), toCharacter);
  return whole.length > SUBJECT_MAX ? `${whole.slice(0, SUBJECT_MAX).join('')}…` : whole.join('');
}

function toCharacter(character: string): string {
  return character === '\0' || /^\p{Surrogate}$/u.test(character) ? '\ufffd' : character;
}
