import { holdersOf } from './holders-of';

describe('holdersOf', () => {
  it('names the roles of the table of permissions', () => {
    expect(holdersOf('roster.build')).toEqual(['publisher']);
    expect(holdersOf('enterprise.import')).toEqual(['handler', 'leader']);
  });
});
