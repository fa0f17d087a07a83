import { toneOfItem, toneOfRun } from './tone';

describe('toneOfItem', () => {
  it('never shows an open item in the colour of a met one', () => {
    expect(toneOfItem('unknown')).not.toBe(toneOfItem('met'));
    expect(toneOfItem('manual')).not.toBe(toneOfItem('met'));
  });

  it('tells missing data from a judgement that is due', () => {
    expect(toneOfItem('unknown')).not.toBe(toneOfItem('manual'));
  });
});

describe('toneOfRun', () => {
  it('shows a failed run as bad', () => {
    expect(toneOfRun('failed')).toBe('bad');
  });
});
