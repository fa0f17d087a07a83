import type { Role } from './roles';
import { conflictsElsewhere } from './roles-elsewhere';

describe('roles in several organisations', () => {
  it.each<[Role, Role, string]>([
    ['systemAdministrator', 'auditAdministrator', 'three-administrators'],
    ['systemAdministrator', 'handler', 'administrator-stands-alone'],
    ['handler', 'systemAdministrator', 'administrator-stands-alone'],
    ['enterpriseAdministrator', 'securityAdministrator', 'administrator-stands-alone'],
    ['systemAdministrator', 'systemAdministrator', 'administrator-stands-alone'],
  ])('conflict: %s here, %s there (%s)', (here, there, rule) => {
    expect(conflictsElsewhere([here], [there]).map((conflict) => conflict.rule)).toEqual([rule]);
  });

  it('go together as long as nobody is an administrator, or there is no other organisation', () => {
    expect(conflictsElsewhere(['handler'], ['expert', 'enterpriseEditor'])).toEqual([]);
    expect(conflictsElsewhere(['systemAdministrator'], [])).toEqual([]);
    expect(conflictsElsewhere([], ['systemAdministrator'])).toEqual([]);
  });
});
