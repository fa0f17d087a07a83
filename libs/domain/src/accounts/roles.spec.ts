import { ROLES, roleConflicts, THREE_ADMINISTRATORS, type Role } from './roles';

const rulesBroken = (kind: Parameters<typeof roleConflicts>[0], ...roles: Role[]): string[] =>
  roleConflicts(kind, roles).map(({ rule }) => rule);

describe('roles that one account may hold', () => {
  it('lets an officer of a small office handle and approve, but not the same case', () => {
    expect(rulesBroken('office', 'handler', 'approver', 'publisher')).toEqual([]);
  });

  it('lets the owner of a small firm edit and sign', () => {
    expect(
      rulesBroken(
        'enterprise',
        'enterpriseAdministrator',
        'enterpriseEditor',
        'enterpriseSignatory',
      ),
    ).toEqual([]);
  });

  it('gives nobody two of the three administrators', () => {
    const pairs = THREE_ADMINISTRATORS.flatMap((one, index) =>
      THREE_ADMINISTRATORS.slice(index + 1).map((other) => [one, other] as const),
    );
    expect(pairs).toHaveLength(3);
    for (const pair of pairs) {
      expect(rulesBroken('platform', ...pair)).toEqual(['three-administrators']);
    }
  });

  it('keeps an administrator out of casework', () => {
    expect(rulesBroken('platform', 'auditAdministrator', 'handler')).toEqual([
      'administrator-stands-alone',
      'other-kind',
    ]);
  });

  it('keeps the roles of an office out of an enterprise', () => {
    expect(rulesBroken('enterprise', 'handler')).toEqual(['other-kind']);
  });

  it('asks offices, experts and administrators for a second factor', () => {
    const without = Object.entries(ROLES).filter(([, { secondFactor }]) => !secondFactor);
    expect(without.every(([, { kind }]) => kind === 'enterprise')).toBe(true);
  });
});
