import { questionOf, type RuleQuestionDraft } from './rule-question';

const DRAFT: RuleQuestionDraft = {
  tier: 'little-giant',
  procedure: 'review',
  date: new Date(2026, 5, 30),
  division: '33',
  certificateDate: new Date(2026, 7, 31),
};

describe('questionOf', () => {
  it('asks with days, not moments', () => {
    expect(questionOf(DRAFT)).toEqual({
      tier: 'little-giant',
      procedure: 'review',
      date: '2026-06-30',
      division: '33',
      certificateDate: '2026-08-31',
    });
  });

  it('leaves out the certificate in a recognition, and a place that was not chosen', () => {
    expect(questionOf({ ...DRAFT, procedure: 'recognition', division: '' })).toEqual({
      tier: 'little-giant',
      procedure: 'recognition',
      date: '2026-06-30',
    });
  });

  it('waits for the day', () => {
    expect(questionOf({ ...DRAFT, date: null })).toBeUndefined();
  });
});
