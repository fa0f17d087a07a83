import { answersFor, jurisdictionOf, type OfficeLevel, reachesInto } from './jurisdiction';

describe('what an office answers for', () => {
  it.each<[OfficeLevel, string, string, boolean]>([
    ['county', '330602', '330602', true],
    ['county', '330602', '330603', false],
    ['city', '330600', '330602', true],
    ['city', '330600', '330600', true],
    ['city', '330600', '330702', false],
    ['province', '330000', '330602', true],
    ['province', '330000', '320602', false],
    ['province', '330000', '330203', false],
    ['city', '330200', '330203', true],
    ['province', '440000', '440304', false],
    ['province', '440000', '440106', true],
    ['ministry', '000000', '330203', true],
  ])('an office of the %s %s and the place %s: %s', (level, division, place, expected) => {
    expect(answersFor(jurisdictionOf(level, division), place)).toBe(expected);
  });

  it.each<[OfficeLevel, string]>([
    ['city', '330602'],
    ['province', '330600'],
    ['ministry', '330000'],
    ['county', '33060'],
    ['county', "330602' OR '1'='1"],
  ])('refuses an office of the %s at %s', (level, division) => {
    expect(() => jurisdictionOf(level, division)).toThrow(RangeError);
  });
});

describe('what a prefix reaches', () => {
  it.each([
    ['330602', '330602', true],
    ['330602', '33', true],
    ['330602', '330603', false],
    ['330602', '3302', false],
  ])('from the county %s, %s: %s', (county, prefix, reached) => {
    expect(reachesInto(jurisdictionOf('county', county), prefix)).toBe(reached);
  });

  it('is nothing of a separately planned city for its province', () => {
    const province = jurisdictionOf('province', '330000');
    expect(reachesInto(province, '330212')).toBe(false);
    expect(reachesInto(province, '33')).toBe(true);
  });
});
