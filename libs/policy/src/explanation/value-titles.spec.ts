import { INDICATORS } from '../indicators/indicators';
import type { Indicator } from '../indicators/indicator';
import { titleOfValue, titlesOfValues, VALUE_TITLES } from './value-titles';

const all: readonly Indicator[] = INDICATORS;

/** Every place of the vocabulary that holds codes, with its codes. */
const PLACES = all.flatMap(({ id, values, fields = {} }) => [
  ...(values ? [[id, values] as const] : []),
  ...Object.entries(fields).flatMap(([field, held]) =>
    'values' in held ? [[`${id}.${field}`, held.values] as const] : [],
  ),
]);

describe('titles of values', () => {
  it.each(PLACES)('names every value of %s and no other', (place, values) => {
    expect(Object.keys(VALUE_TITLES[place] ?? {}).sort()).toEqual([...values].sort());
  });

  it('knows no place that the indicators do not have', () => {
    expect(Object.keys(VALUE_TITLES).sort()).toEqual(PLACES.map(([place]) => place).sort());
  });

  it.each(PLACES)('tells the values of %s apart in both languages', (place, values) => {
    const titles = values.map((value) => titleOfValue(place, value));
    expect(new Set(titles.map(({ zh }) => zh)).size).toBe(values.length);
    expect(new Set(titles.map(({ en }) => en)).size).toBe(values.length);
  });

  it('leaves a code that it does not know as it is', () => {
    expect(titleOfValue('rdInstitutionLevel', 'GALACTIC').zh).toBe('GALACTIC');
    expect(titleOfValue('constructor', 'name').zh).toBe('name');
  });

  it('puts several in a row', () => {
    expect(titlesOfValues('rdInstitutionLevel', ['NATIONAL', 'PROVINCIAL'])).toEqual({
      zh: '国家级、省级',
      en: 'national, provincial',
    });
  });
});
