import { packStatus, periodOf } from './pack-status';

const PACK_2022 = {
  effectiveFrom: '2022-08-01',
  effectiveUntil: '2026-03-31',
  reviewEffective: null,
};
const PACK_2026 = { effectiveFrom: '2026-04-01', effectiveUntil: null, reviewEffective: null };
const REVIEWED_LONGER = {
  ...PACK_2022,
  reviewEffective: { from: '2022-08-01', until: '2026-12-31' },
};

describe('packStatus', () => {
  it('counts the first and the last day as in force', () => {
    expect(packStatus(PACK_2022, '2022-08-01')).toBe('limited');
    expect(packStatus(PACK_2022, '2026-03-31')).toBe('limited');
    expect(packStatus(PACK_2026, '2026-04-01')).toBe('current');
  });

  it('calls a pack superseded from the day after its end, and upcoming before its start', () => {
    expect(packStatus(PACK_2022, '2026-04-01')).toBe('superseded');
    expect(packStatus(PACK_2022, '2022-07-31')).toBe('upcoming');
  });

  it('keeps a pack in force for a time while reviews alone still follow it', () => {
    expect(packStatus(REVIEWED_LONGER, '2026-06-30')).toBe('limited');
    expect(packStatus(REVIEWED_LONGER, '2027-01-01')).toBe('superseded');
  });

  it('takes a pack without dates as in force', () => {
    const dateless = { effectiveFrom: null, effectiveUntil: null, reviewEffective: null };
    expect(packStatus(dateless, '1999-01-01')).toBe('current');
  });
});

describe('periodOf', () => {
  it('is the usual one where reviews have none of their own', () => {
    expect(periodOf(PACK_2022, 'review')).toEqual(periodOf(PACK_2022, 'recognition'));
    expect(periodOf(REVIEWED_LONGER, 'review').until).toBe('2026-12-31');
    expect(periodOf(REVIEWED_LONGER, 'recognition').until).toBe('2026-03-31');
  });
});
