import { permissionsOf } from '@tidu/domain';
import { grantable } from './token-scope';

describe('grantable', () => {
  it('offers what the roles permit, and neither what is open to all nor the making of tokens', () => {
    const scope = grantable(permissionsOf(['enterpriseEditor']));
    expect(scope).toEqual([
      'enterprise.read',
      'enterprise.assess',
      'organisation.read',
      'organisation.members',
    ]);
  });

  it('offers nothing to whoever holds no role', () => {
    expect(grantable(permissionsOf([]))).toEqual([]);
  });
});
