import { readItemStatus, toQuery } from './result-filters';

describe('toQuery', () => {
  it('names the status as the API does', () => {
    expect(toQuery({ criterion: 'debtRatio', status: 'unmet' })).toMatchObject({
      criterion: 'debtRatio',
      itemStatus: 'unmet',
    });
  });

  it.each([{ criterion: 'debtRatio' }, { status: 'unmet' as const }])(
    'leaves out half a pair: %p',
    (filters) => {
      const query = toQuery(filters);
      expect(query['criterion']).toBeUndefined();
      expect(query['itemStatus']).toBeUndefined();
    },
  );
});

describe('readItemStatus', () => {
  it('takes only statuses from the URL', () => {
    expect(readItemStatus('waived')).toBe('waived');
    expect(readItemStatus('good')).toBeUndefined();
    expect(readItemStatus(undefined)).toBeUndefined();
  });
});
