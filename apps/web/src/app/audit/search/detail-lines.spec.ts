import { detailLines } from './detail-lines';

describe('detailLines', () => {
  it('opens objects and keeps lists of plain values together', () => {
    const detail = {
      before: { roles: ['handler', 'approver'], name: null },
      count: 3,
      kept: false,
    };
    expect(detailLines(detail)).toEqual([
      { path: ['before', 'roles'], values: ['handler', 'approver'] },
      { path: ['before', 'name'], values: ['—'] },
      { path: ['count'], values: ['3'] },
      { path: ['kept'], values: ['false'] },
    ]);
  });

  it('numbers the members of a list of objects', () => {
    expect(detailLines({ files: [{ name: 'a' }, { name: 'b' }] })).toEqual([
      { path: ['files', '0', 'name'], values: ['a'] },
      { path: ['files', '1', 'name'], values: ['b'] },
    ]);
  });

  it('makes nothing of nothing', () => {
    expect(detailLines({})).toEqual([]);
  });
});
