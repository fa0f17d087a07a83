import { requestOf, type BackTestDraft } from './back-test-draft';

const DRAFT: BackTestDraft = {
  over: 'facts',
  baseline: 'A-2022/little-giant',
  candidate: 'A-2026/little-giant',
  screening: 's1',
  procedure: 'recognition',
  asOf: '2022-06-30',
  division: '33',
};

describe('requestOf', () => {
  it('names both packs, the day and the place over stored facts', () => {
    expect(requestOf(DRAFT)).toEqual({
      baseline: 'A-2022/little-giant',
      candidate: 'A-2026/little-giant',
      procedure: 'recognition',
      asOf: '2022-06-30',
      division: '33',
    });
    expect(requestOf({ ...DRAFT, division: '' })).not.toHaveProperty('division');
  });

  it('leaves baseline, day and place to the screening over past assessments', () => {
    expect(requestOf({ ...DRAFT, over: 'screening' })).toEqual({
      candidate: 'A-2026/little-giant',
      screeningId: 's1',
    });
  });

  it('waits for what is missing', () => {
    expect(requestOf({ ...DRAFT, candidate: '' })).toBeUndefined();
    expect(requestOf({ ...DRAFT, baseline: '' })).toBeUndefined();
    expect(requestOf({ ...DRAFT, asOf: undefined })).toBeUndefined();
    expect(requestOf({ ...DRAFT, over: 'screening', screening: '' })).toBeUndefined();
  });
});
