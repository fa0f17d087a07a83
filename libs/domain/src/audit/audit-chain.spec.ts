import {
  ChainCheck,
  entryHash,
  GENESIS,
  type AuditEntry,
  type ChainedEntry,
  type ChainFault,
  type Checkpoint,
} from './audit-chain';

/** A digest for tests: no cryptography, yet every character counts. */
function digest(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1234567];
  for (let index = 0; index < text.length; index += 1) {
    a = Math.imul(a ^ text.charCodeAt(index), 0x01000193) >>> 0;
    b = (Math.imul(b, 31) + a) >>> 0;
  }
  return `${a.toString(16).padStart(8, '0')}${b.toString(16).padStart(8, '0')}`.repeat(4);
}

function entry(sequence: number, more: Partial<AuditEntry> = {}): AuditEntry {
  return {
    sequence,
    at: `2026-11-21T08:00:0${sequence % 10}.000000Z`,
    act: 'enterprise.read',
    account: 'a1',
    principal: null,
    organisation: 'o1',
    subject: `e${sequence}`,
    outcome: 'done',
    detail: '{}',
    ...more,
  };
}

function trail(length: number): ChainedEntry[] {
  let previous = GENESIS;
  return Array.from({ length }, (_, index) => {
    const plain = entry(index + 1);
    previous = entryHash(digest, previous, plain);
    return { ...plain, hash: previous };
  });
}

function verify(rows: readonly ChainedEntry[], checkpoints: readonly Checkpoint[] = []) {
  const check = new ChainCheck(digest, checkpoints);
  for (const row of rows) {
    const fault = check.take(row);
    if (fault) return fault;
  }
  return check.end();
}

const ROWS = trail(9);
const CHECKPOINT = { sequence: 9, hash: ROWS[8]?.hash ?? '' };

describe('the chain of the audit trail', () => {
  it('holds when nobody touched it', () => {
    expect(verify(ROWS, [CHECKPOINT])).toBeUndefined();
    expect(verify([])).toBeUndefined();
  });

  it.each<[string, readonly ChainedEntry[], ChainFault]>([
    [
      'an edit',
      ROWS.map((row) => (row.sequence === 4 ? { ...row, detail: '{"a":1}' } : row)),
      { fault: 'altered', sequence: 4 },
    ],
    [
      'a deletion',
      ROWS.filter(({ sequence }) => sequence !== 4),
      { fault: 'missing', sequence: 4, found: 5 },
    ],
    [
      'a swap of two rows',
      [...ROWS.slice(0, 3), ROWS[4], ROWS[3], ...ROWS.slice(5)] as ChainedEntry[],
      { fault: 'missing', sequence: 4, found: 5 },
    ],
    [
      'a swap of what two rows say',
      ROWS.map((row) =>
        row.sequence === 4
          ? { ...row, subject: 'e5' }
          : row.sequence === 5
            ? { ...row, subject: 'e4' }
            : row,
      ),
      { fault: 'altered', sequence: 4 },
    ],
    [
      'a row twice',
      [...ROWS.slice(0, 4), ...ROWS.slice(3)],
      { fault: 'out-of-order', sequence: 5, found: 4 },
    ],
    ['a cut tail', ROWS.slice(0, 6), { fault: 'tail-cut', sequence: 7, last: 9 }],
    ['an emptied trail', [], { fault: 'tail-cut', sequence: 1, last: 9 }],
  ])('names the place of %s', (_title, rows, fault) => {
    expect(verify(rows, [CHECKPOINT])).toEqual(fault);
  });

  it('notices a trail written anew by somebody who can compute hashes', () => {
    let previous = GENESIS;
    const forged = ROWS.map(({ hash: _old, ...row }) => {
      const plain = row.sequence === 2 ? { ...row, outcome: 'refused' as const } : row;
      previous = entryHash(digest, previous, plain);
      return { ...plain, hash: previous };
    });
    expect(verify(forged)).toBeUndefined();
    expect(verify(forged, [CHECKPOINT])).toEqual({ fault: 'checkpoint-differs', sequence: 9 });
  });

  it('does not take two entries for one when a border between fields moves', () => {
    const one = entryHash(digest, GENESIS, entry(1, { act: 'ab', account: 'c' }));
    const other = entryHash(digest, GENESIS, entry(1, { act: 'a', account: 'bc' }));
    const none = entryHash(digest, GENESIS, entry(1, { account: null }));
    const empty = entryHash(digest, GENESIS, entry(1, { account: '' }));
    expect(one).not.toBe(other);
    expect(none).not.toBe(empty);
  });
});
