import { yearsBefore } from './years';

describe('yearsBefore', () => {
  it('takes the last full calendar year before the day, and the two before it', () => {
    expect(yearsBefore('2022-06-30')).toEqual({ y1: 2021, y2: 2020, y3: 2019 });
    expect(yearsBefore('2022-01-01')).toEqual({ y1: 2021, y2: 2020, y3: 2019 });
    expect(yearsBefore('2022-12-31')).toEqual({ y1: 2021, y2: 2020, y3: 2019 });
  });
});
