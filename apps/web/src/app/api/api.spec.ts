import { apiUrl, queryOf } from './api';

describe('queryOf', () => {
  it('leaves out what is absent or empty', () => {
    const query = queryOf({
      pool: 'sprint',
      text: '',
      after: undefined,
      division: null,
      limit: 50,
    });
    expect(query.toString()).toBe('pool=sprint&limit=50');
  });

  it('keeps false and zero, which say something', () => {
    expect(queryOf({ dryRun: false, limit: 0 }).toString()).toBe('dryRun=false&limit=0');
  });
});

describe('apiUrl', () => {
  it('encodes each part, so that no text can reach another route', () => {
    expect(apiUrl('enterprises', '../programmes')).toBe('/api/v1/enterprises/..%2Fprogrammes');
  });
});
