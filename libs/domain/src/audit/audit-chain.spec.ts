import { entryHash, GENESIS } from './audit-chain';
import { digest, entry } from './testing/trail';

describe('the hash of an entry of the audit trail', () => {
  it('does not take two entries for one when a border between fields moves', () => {
    const one = entryHash(digest, GENESIS, entry(1, { act: 'ab', account: 'c' }));
    const other = entryHash(digest, GENESIS, entry(1, { act: 'a', account: 'bc' }));
    const none = entryHash(digest, GENESIS, entry(1, { account: null }));
    const empty = entryHash(digest, GENESIS, entry(1, { account: '' }));
    expect(one).not.toBe(other);
    expect(none).not.toBe(empty);
  });

  it.each([
    ['plain', 5],
    ['é', 2],
    ['梯度', 6],
    ['😀', 4],
    ['a梯😀é', 10],
    ['', 0],
  ])('counts %s as %i bytes', (subject, bytes) => {
    let text = '';
    entryHash((given) => (text = given), GENESIS, entry(1, { subject }));
    expect(text).toContain(`|${bytes}:${subject}|4:done|`);
  });

  it('is made of one text that anybody can put together', () => {
    let text = '';
    const plain = entry(12, { account: null, detail: '{"a":"梯"}' });
    entryHash((given) => (text = given), 'f'.repeat(64), plain);
    expect(text).toBe(
      `${'f'.repeat(64)}|2:12|27:2026-11-21T08:00:02.000000Z|15:enterprise.read|-|-|2:o1|3:e12|4:done|11:{"a":"梯"}`,
    );
  });
});
