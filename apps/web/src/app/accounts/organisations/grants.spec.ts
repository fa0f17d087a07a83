import { mayGrantIn, maySeeMembers } from './grants';
import { anOrganisation, aSession } from './testing/organisation-builders';

const OWN = anOrganisation();
const OTHER = anOrganisation({ id: 'o2' });
const ENTERPRISE = anOrganisation({ id: 'o3', kind: 'enterprise', level: null });
const SECURITY = aSession(['securityAdministrator'], {
  organisation: anOrganisation({ id: 'p1', kind: 'platform', level: null }),
});

describe('mayGrantIn', () => {
  it('lets a leader grant in the own office alone', () => {
    expect(mayGrantIn(aSession(['leader']), OWN)).toBe(true);
    expect(mayGrantIn(aSession(['leader']), OTHER)).toBe(false);
    expect(mayGrantIn(aSession(['handler']), OWN)).toBe(false);
  });

  it('lets the security administrator grant everywhere but in enterprises', () => {
    expect(mayGrantIn(SECURITY, OTHER)).toBe(true);
    expect(mayGrantIn(SECURITY, ENTERPRISE)).toBe(false);
  });
});

describe('maySeeMembers', () => {
  it('shows members to members and to the platform', () => {
    expect(maySeeMembers(aSession(['handler']), 'o1')).toBe(true);
    expect(maySeeMembers(aSession(['handler']), 'o2')).toBe(false);
    expect(maySeeMembers(SECURITY, 'o2')).toBe(true);
  });
});
