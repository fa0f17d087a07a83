import type { ChainedEntry } from './audit-chain';
import { ChainCheck, type ChainFault, type ChainPoint } from './chain-check';
import { chained, digest, trail } from './testing/trail';

function verify(
  rows: readonly ChainedEntry[],
  checkpoints: readonly ChainPoint[] = [],
  head?: ChainPoint,
) {
  const check = new ChainCheck(digest, checkpoints, head);
  for (const row of rows) check.take(row);
  return check.end();
}

const ROWS = trail(9);
const CHECKPOINT = { sequence: 9, hash: ROWS[8]?.hash ?? '' };

/** The trail with two rows changed, each by what the other was. */
function exchanged(
  first: number,
  second: number,
  change: (one: ChainedEntry, other: ChainedEntry) => ChainedEntry,
): ChainedEntry[] {
  const [one, other] = [ROWS[first - 1]!, ROWS[second - 1]!];
  return ROWS.map((row) =>
    row === one ? change(one, other) : row === other ? change(other, one) : row,
  );
}

describe('the check of the audit trail', () => {
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
      'a swap of two rows by their numbers',
      exchanged(2, 7, (one, other) => ({ ...one, sequence: other.sequence })).sort(
        (one, other) => one.sequence - other.sequence,
      ),
      { fault: 'swapped', sequence: 2, found: 7 },
    ],
    [
      'a swap of all that two rows say',
      exchanged(4, 5, (one, other) => ({ ...other, sequence: one.sequence, hash: one.hash })),
      { fault: 'swapped', sequence: 4, found: 5 },
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
    const forged = chained(
      ROWS.map(({ hash: _old, ...row }) =>
        row.sequence === 2 ? { ...row, outcome: 'refused' as const } : row,
      ),
    );
    expect(verify(forged)).toBeUndefined();
    const fault = { fault: 'checkpoint-differs', sequence: 9 };
    expect(verify(forged, [CHECKPOINT])).toEqual(fault);
    expect(verify(forged, [CHECKPOINT, { sequence: 9, hash: forged[8]!.hash }])).toEqual(fault);
    expect(verify(forged, [{ sequence: 9, hash: forged[8]!.hash }, CHECKPOINT])).toEqual(fault);
  });

  it('holds the end against the head of the trail', () => {
    expect(verify(ROWS, [], CHECKPOINT)).toBeUndefined();
    expect(verify(ROWS.slice(0, 8), [], CHECKPOINT)).toEqual({
      fault: 'tail-cut',
      sequence: 9,
      last: 9,
    });
    expect(verify(trail(11), [], CHECKPOINT)).toEqual({ fault: 'surplus', sequence: 10 });
  });

  it('tells how far the trail is sound', () => {
    const check = new ChainCheck(digest);
    const taken = ROWS.filter(({ sequence }) => sequence !== 4).map((row) => check.take(row));
    expect(taken).toEqual([true, true, true, false, false, false, false, false]);
    expect(check.state).toEqual({ sequence: 3, hash: ROWS[2]!.hash });
    expect(check.wantsMore).toBe(false);
  });
});
