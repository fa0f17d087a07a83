import { anOpenSession, anOrganisation, aSession } from '../../../testing/account-builders';
import { firstPlaceOf } from './first-place';

describe('firstPlaceOf', () => {
  it('is the sign-in for nobody', () => {
    expect(firstPlaceOf(anOpenSession('none'))).toBe('/sign-in');
  });

  it('is the claim of an enterprise for a newcomer', () => {
    expect(firstPlaceOf(aSession({ organisation: null }, []))).toBe('/claims');
  });

  it('is the ladder of the own enterprise for its people', () => {
    const organisation = anOrganisation({ kind: 'enterprise', enterpriseId: 'e7' });
    expect(firstPlaceOf(aSession({ organisation }, ['enterpriseEditor']))).toBe(
      '/enterprises/e7/assessment',
    );
  });

  it.each([
    ['handler', '/screenings'],
    ['inspector', '/screenings'],
    ['auditAdministrator', '/audit'],
    ['systemAdministrator', '/organisations'],
    ['securityAdministrator', '/organisations'],
    ['expert', '/organisations'],
  ] as const)('of the role %s is %s', (role, place) => {
    expect(firstPlaceOf(aSession({}, [role]))).toBe(place);
  });
});
