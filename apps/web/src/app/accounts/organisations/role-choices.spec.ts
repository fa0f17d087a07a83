import { roleChoices, sameRoles } from './role-choices';

describe('roleChoices', () => {
  it('offers the roles of the kind of organisation alone', () => {
    expect(roleChoices('expertBody', []).map(({ role }) => role)).toEqual(['expert']);
    expect(roleChoices('office', []).map(({ role }) => role)).toEqual([
      'handler',
      'approver',
      'leader',
      'publisher',
      'inspector',
    ]);
  });

  it('lets an officer hold several roles', () => {
    const free = roleChoices('office', ['handler', 'leader']).filter(({ conflict }) => !conflict);
    expect(free).toHaveLength(5);
  });

  it('closes the other two administrators once one is chosen', () => {
    const choices = roleChoices('platform', ['securityAdministrator']);
    expect(choices).toEqual([
      { role: 'systemAdministrator', chosen: false, conflict: 'three-administrators' },
      { role: 'securityAdministrator', chosen: true, conflict: undefined },
      { role: 'auditAdministrator', chosen: false, conflict: 'three-administrators' },
    ]);
  });
});

describe('sameRoles', () => {
  it('does not mind the order', () => {
    expect(sameRoles(['handler', 'leader'], ['leader', 'handler'])).toBe(true);
    expect(sameRoles(['handler'], ['handler', 'leader'])).toBe(false);
    expect(sameRoles(['handler'], ['leader'])).toBe(false);
  });
});
