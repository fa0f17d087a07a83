import {
  isPermission,
  isPermitted,
  PERMISSIONS,
  permissionsOf,
  type Permission,
} from './permissions';
import { ROLES, type Role } from './roles';

const ALL = Object.keys(PERMISSIONS) as Permission[];
const EVERY_ROLE = Object.keys(ROLES) as Role[];

describe('permissions', () => {
  it('let the public do only what is public', () => {
    const open = ALL.filter((permission) => isPermitted(permission, null));
    expect(open.sort()).toEqual(
      ALL.filter((permission) => PERMISSIONS[permission].grant === 'public').sort(),
    );
    expect(open).not.toContain('enterprise.read');
  });

  it('give whoever has signed in without any role no more than an own account and a claim', () => {
    const more = ALL.filter((one) => isPermitted(one, []) && !isPermitted(one, null));
    expect(more).toEqual(['session.end', 'account.own', 'claim.make']);
  });

  it('give each role something of its own kind', () => {
    const idle = EVERY_ROLE.filter(
      (role) => !ALL.some((one) => isPermitted(one, [role]) && !isPermitted(one, [])),
    );
    expect(idle).toEqual([]);
  });

  it('keep the three administrators out of enterprise data', () => {
    const administrators: Role[] = [
      'systemAdministrator',
      'securityAdministrator',
      'auditAdministrator',
    ];
    expect(isPermitted('enterprise.read', administrators)).toBe(false);
    expect(isPermitted('screening.read', administrators)).toBe(false);
  });

  it('let only the audit administrator read the trail', () => {
    const readers = EVERY_ROLE.filter((role) => isPermitted('audit.read', [role]));
    expect(readers).toEqual(['auditAdministrator']);
  });

  it('are listed for a holder of roles', () => {
    expect(permissionsOf(['auditAdministrator'])).toContain('audit.export');
    expect(permissionsOf(null)).not.toContain('account.own');
  });

  it('know their own names and no others', () => {
    expect(ALL.every(isPermission)).toBe(true);
    expect(['constructor', '__proto__', 'audit.delete', ''].some(isPermission)).toBe(false);
  });
});
