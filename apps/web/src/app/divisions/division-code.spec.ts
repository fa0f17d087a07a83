import { pathTo, prefixOf } from './division-code';

describe('prefixOf', () => {
  it.each([
    ['330000', '33'],
    ['330100', '3301'],
    ['330602', '330602'],
    ['', ''],
  ])('shortens %s to %s', (code, prefix) => {
    expect(prefixOf(code)).toBe(prefix);
  });

  it('keeps a county whose code ends in a single zero', () => {
    expect(prefixOf('331020')).toBe('331020');
  });
});

describe('pathTo', () => {
  it('leads from the province down', () => {
    expect(pathTo('330602')).toEqual(['330000', '330600', '330602']);
    expect(pathTo('3306')).toEqual(['330000', '330600']);
    expect(pathTo('33')).toEqual(['330000']);
  });

  it('leads nowhere for the whole country', () => {
    expect(pathTo('')).toEqual([]);
  });

  it('begins below the place that one chooses in, and leads nowhere outside it', () => {
    expect(pathTo('330602', '33')).toEqual(['330600', '330602']);
    expect(pathTo('3306', '3306')).toEqual([]);
    expect(pathTo('3401', '33')).toEqual([]);
  });
});
