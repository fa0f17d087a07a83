import type { ClaimView } from '@tidu/contracts';

export function aClaim(change: Partial<ClaimView> = {}): ClaimView {
  return {
    id: 'c1',
    creditCode: '91330600MA288XXX0X',
    name: '绍兴某某精密机械有限公司',
    divisionCode: '330602',
    divisionName: '越城区',
    enterpriseId: null,
    claimed: false,
    claimant: { id: 'n1', name: '陈静', email: 'chen.jing@example.com' },
    status: 'open',
    proofName: '营业执照.pdf',
    proofBytes: 2048,
    grounds: null,
    createdAt: '2026-11-20T01:00:00.000Z',
    decidedAt: null,
    officeName: '绍兴市越城区经济和信息化局',
    ...change,
  };
}
