import { has, permissionsWithoutRole, roleGroups } from './role-groups';
import { aRoleTable } from './testing/role-builders';

describe('roleGroups', () => {
  it('puts every role under its kind of organisation, in one order', () => {
    const groups = roleGroups(aRoleTable());
    expect(groups.map(({ kind }) => kind)).toEqual([
      'enterprise',
      'office',
      'expertBody',
      'platform',
    ]);
    expect(groups.flatMap(({ roles }) => roles)).toHaveLength(12);
  });

  it('shows in a group only what one of its roles may do, and nothing that needs no role', () => {
    const platform = roleGroups(aRoleTable()).find(({ kind }) => kind === 'platform')!;
    const ids = platform.permissions.map(({ id }) => id);
    expect(ids).toContain('audit.read');
    expect(ids).not.toContain('screening.run');
    expect(ids).not.toContain('session.open');
    expect(ids).not.toContain('account.own');
    for (const id of ids) expect(platform.roles.some((role) => has(role, id))).toBe(true);
  });
});

describe('permissionsWithoutRole', () => {
  it('tells what anybody may do from what needs a sign-in', () => {
    const everybody = permissionsWithoutRole(aRoleTable(), 'public').map(({ id }) => id);
    const signedIn = permissionsWithoutRole(aRoleTable(), 'signedIn').map(({ id }) => id);
    expect(everybody).toContain('rules.read');
    expect(signedIn).toEqual(['session.end', 'account.own', 'claim.make']);
  });
});
