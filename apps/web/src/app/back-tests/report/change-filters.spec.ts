import { placeOf, readChange, readSizeClass } from './change-filters';

describe('the filters of the URL', () => {
  it('take the words that the service knows', () => {
    expect(readChange('loss')).toBe('loss');
    expect(readSizeClass('micro')).toBe('micro');
    expect(readSizeClass('unknown')).toBe('unknown');
  });

  it('ignore any other word instead of asking for it', () => {
    expect(readChange('toString')).toBeUndefined();
    expect(readSizeClass('huge')).toBeUndefined();
    expect(readChange(undefined)).toBeUndefined();
  });
});

describe('placeOf', () => {
  it('takes a city with its counties, and a county alone', () => {
    expect(placeOf('330100')).toBe('3301');
    expect(placeOf('330602')).toBe('330602');
  });

  it('does not take the whole province for those of whom no city is known', () => {
    expect(placeOf('330000')).toBe('330000');
    expect(placeOf('unknown')).toBeUndefined();
  });
});
