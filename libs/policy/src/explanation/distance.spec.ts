import fc from 'fast-check';
import { distanceOf } from './distance';

describe('the distance from a limit', () => {
  it('has no noise of doubles', () => {
    expect(distanceOf(0.3, '>=', 0.1, '%', true).value).toBe(0.2);
    expect(distanceOf(100.1, '<=', 100.3, '万元', true).value).toBe(0.2);
  });

  it.each([
    [4820, '>=', 5000, '万元', '差 180 万元', 'short by 180 ×10,000 CNY'],
    [5.3, '>=', 3, '%', '高出 2.3 个百分点', 'ahead by 2.3 percentage points'],
    [78, '<=', 75, '%', '超出 3 个百分点', 'over by 3 percentage points'],
    [62.5, '<=', 75, '%', '尚余 12.5 个百分点', '12.5 percentage points to spare'],
    [5, '<=', 3, '名', '差 2 名', 'short by 2 places'],
    [1, '<=', 3, '名', '领先 2 名', 'ahead by 2 places'],
    [60, '>=', 60, '分', '正好在界线上', 'exactly on the line'],
  ] as const)('%p %s %p %s reads %s', (found, is, limit, unit, zh, en) => {
    const passed = is === '>=' ? found >= limit : found <= limit;
    expect(distanceOf(found, is, limit, unit, passed).text).toEqual({ zh, en });
  });

  it('says that a line must be passed where the number itself is not enough', () => {
    expect(distanceOf(3, '>', 3, '年', false).text.zh).toBe('须越过界线');
  });

  it('is never negative for what passes, nor positive for what does not', () => {
    const cents = fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 100);
    fc.assert(
      fc.property(cents, cents, (found, limit) => {
        expect(distanceOf(found, '>=', limit, null, found >= limit).value >= 0).toBe(
          found >= limit,
        );
        expect(distanceOf(found, '<=', limit, null, found <= limit).value >= 0).toBe(
          found <= limit,
        );
      }),
    );
  });
});
