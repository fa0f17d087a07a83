import { jurisdictionOf } from './jurisdiction';
import { may, NOBODY, SYSTEM, type Member } from './viewer';

const handler: Member = {
  scope: 'office',
  account: 'a',
  principal: null,
  organisation: 'o',
  roles: ['handler'],
  jurisdiction: jurisdictionOf('county', '330602'),
  division: '330602',
  enterprise: null,
  narrowedTo: null,
};

describe('what a viewer may do', () => {
  it('follows from the roles', () => {
    expect(may(handler, 'enterprise.read')).toBe(true);
    expect(may(handler, 'roster.build')).toBe(false);
  });

  it('is only what is public for whoever has not signed in', () => {
    expect(may(NOBODY, 'rules.read')).toBe(true);
    expect(may(NOBODY, 'enterprise.read')).toBe(false);
  });

  it('is no more for the system, which never comes through a route', () => {
    expect(may(SYSTEM, 'enterprise.read')).toBe(false);
  });

  it('is less for a token than for its owner, and never more', () => {
    const token: Member = { ...handler, narrowedTo: ['enterprise.read', 'roster.build'] };
    expect(may(token, 'enterprise.read')).toBe(true);
    expect(may(token, 'screening.read')).toBe(false);
    expect(may(token, 'roster.build')).toBe(false);
  });
});
