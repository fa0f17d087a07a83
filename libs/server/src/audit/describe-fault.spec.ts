import { describeFault } from './describe-fault';
import type { TrailFault } from './verify-trail';

describe('a fault of the audit trail', () => {
  it.each<TrailFault>([
    { fault: 'altered', sequence: 12 },
    { fault: 'swapped', sequence: 12, found: 13 },
    { fault: 'missing', sequence: 12, found: 13 },
    { fault: 'out-of-order', sequence: 12, found: 11 },
    { fault: 'tail-cut', sequence: 12, last: 13 },
    { fault: 'surplus', sequence: 12 },
    { fault: 'checkpoint-differs', sequence: 12 },
    { fault: 'checkpoint-forged', sequence: 12, day: '2026-11-12' },
    { fault: 'checkpoint-missing', sequence: 12, day: '2026-11-12' },
  ])('is told in both languages with its place: $fault', (fault) => {
    const { zh, en } = describeFault(fault);
    expect(zh).toMatch(/[\u4e00-\u9fff]{4}.*12|12.*[\u4e00-\u9fff]{4}/);
    expect(en).toMatch(/[a-z]{3}.*12|12.*[a-z]{3}/);
  });

  it('is told when the head is gone', () => {
    const { zh, en } = describeFault({ fault: 'head-missing' });
    expect(zh).toContain('链首状态（audit_head）被删除');
    expect(en).toContain('head of the trail (audit_head) was deleted');
  });
});
