import { aPool } from '../../../testing/builders';
import { poolCounts } from './pool-counts';

describe('poolCounts', () => {
  it('keeps the order of the programme and shows empty pools as zero', () => {
    const pools = [aPool('sprint', '冲刺库'), aPool('none', '不入库')];
    expect(poolCounts(pools, { none: 3 }).map(({ pool, count }) => [pool.id, count])).toEqual([
      ['sprint', 0],
      ['none', 3],
    ]);
  });
});
