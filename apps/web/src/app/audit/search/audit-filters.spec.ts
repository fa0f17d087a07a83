import { isId, readOutcome, toAuditQuery } from './audit-filters';

describe('toAuditQuery', () => {
  it('turns days into moments and includes the whole last day', () => {
    const query = toAuditQuery({ from: '2026-11-20', until: '2026-11-30', act: 'session.open' });
    expect(query['from']).toBe(new Date(2026, 10, 20).toISOString());
    expect(query['until']).toBe(new Date(2026, 11, 1).toISOString());
    expect(query['act']).toBe('session.open');
  });

  it.each(['yesterday', '2026-13-01', "2026-11-21' OR 1=1"])(
    'leaves out %s, which is no day',
    (day) => {
      expect(toAuditQuery({ from: day, until: day })).toMatchObject({
        from: undefined,
        until: undefined,
      });
    },
  );
});

describe('isId', () => {
  it('knows an id from a name', () => {
    expect(isId('0b0e9f1c-3d57-4a53-8b57-4f0c1c3ad001')).toBe(true);
    expect(isId('张伟')).toBe(false);
    expect(isId('0b0e9f1c-3d57-4a53-8b57-4f0c1c3ad001 ')).toBe(false);
  });
});

describe('readOutcome', () => {
  it('takes the words of the trail alone', () => {
    expect([readOutcome('refused'), readOutcome('maybe'), readOutcome(undefined)]).toEqual([
      'refused',
      undefined,
      undefined,
    ]);
  });
});
