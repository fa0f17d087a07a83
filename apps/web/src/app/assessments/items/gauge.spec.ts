import { gaugeOf } from './gauge';

describe('gaugeOf', () => {
  it('shows the certain points, and behind them those still possible', () => {
    expect(gaugeOf(40, 70, 100)).toEqual({ certain: 40, possible: 30 });
  });

  it('shows nothing hatched when the score is certain', () => {
    expect(gaugeOf(15, 15, 30)).toEqual({ certain: 50, possible: 0 });
  });

  it('stays within its frame', () => {
    expect(gaugeOf(-5, 120, 100)).toEqual({ certain: 0, possible: 100 });
    expect(gaugeOf(1, 2, 0)).toEqual({ certain: 0, possible: 0 });
  });
});
