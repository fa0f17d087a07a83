import type { OfficeLevel } from '@tidu/domain';
import { anOrganisation } from '../../testing/account-builders';
import { officePlacesOf } from './office-places';

function placesOf(level: OfficeLevel, divisionCode: string, divisionName: string) {
  return officePlacesOf(anOrganisation({ level, divisionCode, divisionName }));
}

describe('officePlacesOf', () => {
  it('leaves a county office no choice', () => {
    expect(placesOf('county', '330602', '浙江省 绍兴市 越城区')).toMatchObject({
      code: '330602',
      prefix: '330602',
      name: '越城区',
      single: true,
    });
  });

  it('gives a city the counties of its own', () => {
    const places = placesOf('city', '330600', '浙江省 绍兴市');
    expect(places).toMatchObject({ prefix: '3306', name: '绍兴市', single: false });
    expect(places?.has('330602')).toBe(true);
    expect(places?.has('330102')).toBe(false);
  });

  it('keeps from a province the cities that are planned separately', () => {
    const places = placesOf('province', '330000', '浙江省');
    expect(places?.has('330600')).toBe(true);
    expect(places?.has('330200')).toBe(false);
  });

  it.each([
    ['the ministry', anOrganisation({ level: 'ministry', divisionCode: '000000' })],
    ['an enterprise', anOrganisation({ kind: 'enterprise', level: null, divisionCode: '330602' })],
    ['nobody', null],
  ])('sets %s no bounds', (_who, organisation) => {
    expect(officePlacesOf(organisation)).toBeNull();
  });
});
