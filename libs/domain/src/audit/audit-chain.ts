/** SHA-256 over the UTF-8 of a text, as 64 hexadecimal digits; given, because this is pure. */
export type Digest = (text: string) => string;

/** What the trail keeps of an act. Times are UTC, `2026-11-21T08:00:00.000000Z`. */
export interface AuditEntry {
  /** 1, 2, 3 … without gaps. */
  readonly sequence: number;
  readonly at: string;
  readonly act: string;
  /** Who did it; for a substitute also whose place was taken. */
  readonly account: string | null;
  readonly principal: string | null;
  readonly organisation: string | null;
  readonly subject: string | null;
  readonly outcome: 'done' | 'refused';
  /** Canonical JSON. */
  readonly detail: string;
}

/** An entry as it stands in the database. */
export interface ChainedEntry extends AuditEntry {
  /** The hash over the entry and the hash before it. */
  readonly hash: string;
}

/** The hash before the first entry. */
export const GENESIS = '0'.repeat(64);

/**
 * The hash of an entry. Each field is written with its length in bytes, so that no two entries
 * share a text by moving a border between fields. The database computes the same in `audit_hash`.
 * @param previous hash of the entry before, or GENESIS
 */
export function entryHash(digest: Digest, previous: string, entry: AuditEntry): string {
  const fields = [
    String(entry.sequence),
    entry.at,
    entry.act,
    entry.account,
    entry.principal,
    entry.organisation,
    entry.subject,
    entry.outcome,
    entry.detail,
  ];
  const text = fields.map((field) => (field === null ? '-' : `${utf8Length(field)}:${field}`));
  return digest(`${previous}|${text.join('|')}`);
}

/** Bytes of a well-formed text in UTF-8: what any language and the database can count. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // The two halves of a pair are four bytes together.
    const isHalf = unit >= 0xd800 && unit <= 0xdfff;
    bytes += unit < 0x80 ? 0 : unit < 0x800 || isHalf ? 1 : 2;
  }
  return bytes;
}
