import type { OrganisationKind, Role } from '@tidu/domain';
import { anOpenSession, anOrganisation, aSession } from '../../testing/account-builders';
import { placesOf } from './places';

function pathsOf(kind: OrganisationKind, role: Role): string[] {
  const organisation = anOrganisation({
    kind,
    enterpriseId: kind === 'enterprise' ? 'e1' : null,
  });
  return placesOf(aSession({ organisation }, [role])).map(({ path }) => path);
}

describe('placesOf', () => {
  it('are the public ones for nobody', () => {
    const paths = placesOf(anOpenSession('none')).map(({ path }) => path);
    expect(paths).toEqual(['/programmes', '/rules', '/calendar']);
  });

  it('of a handler are all of the office but the audit trail', () => {
    const paths = pathsOf('office', 'handler');
    expect(paths).toContain('/screenings');
    expect(paths).toContain('/claims/review');
    expect(paths).toContain('/imports');
    expect(paths).not.toContain('/audit');
  });

  it('of an inspector are without imports, claims and back-tests', () => {
    const paths = pathsOf('office', 'inspector');
    expect(paths).toContain('/screenings');
    for (const path of ['/imports', '/claims/review', '/back-tests']) {
      expect(paths).not.toContain(path);
    }
  });

  it('of an enterprise begin with itself and hold no list of others', () => {
    const paths = pathsOf('enterprise', 'enterpriseEditor');
    expect(paths.slice(0, 2)).toEqual(['/enterprises/e1/assessment', '/enterprises/e1']);
    expect(paths).not.toContain('/enterprises');
    expect(paths).not.toContain('/screenings');
  });

  it('of the audit administrator begin with people and the trail, and hold no casework', () => {
    const paths = pathsOf('platform', 'auditAdministrator');
    expect(paths.slice(0, 3)).toEqual(['/organisations', '/roles', '/audit']);
    expect(paths).not.toContain('/screenings');
    expect(paths).not.toContain('/enterprises');
  });

  it('of a newcomer begin with the claim', () => {
    const newcomer = aSession({ organisation: null }, []);
    expect(placesOf(newcomer)[0]?.path).toBe('/claims');
  });
});
