import type { PointsRule } from '@tidu/policy';
import { toPointsTable } from './points-tables';

function rowsOf(rule: PointsRule): [string, number][] {
  return (toPointsTable(rule).columns[0]?.rows ?? []).map(({ condition, points }) => [
    condition.zh,
    points,
  ]);
}

describe('a table of points', () => {
  it('puts a number on a border into the band with more points, going up', () => {
    expect(
      rowsOf({
        op: 'band',
        indicator: 'rdExpenseRatio',
        bands: [
          { from: null, to: 3, points: 0 },
          { from: 3, to: 5, points: 15 },
          { from: 5, to: null, points: 20 },
        ],
      }),
    ).toEqual([
      ['≥ 5 %', 20],
      ['≥ 3 % 且 < 5 %', 15],
      ['< 3 %', 0],
    ]);
  });

  it('and going down', () => {
    expect(
      rowsOf({
        op: 'band',
        indicator: 'debtRatio',
        bands: [
          { from: null, to: 55, points: 10 },
          { from: 55, to: 75, points: 5 },
          { from: 75, to: null, points: 0 },
        ],
      }),
    ).toEqual([
      ['≤ 55 %', 10],
      ['> 55 % 且 ≤ 75 %', 5],
      ['> 75 %', 0],
    ]);
  });

  it('has a column for each of several ways, of which the best counts', () => {
    const table = toPointsTable({
      op: 'best',
      of: [
        { op: 'step', indicator: 'rdExpense', every: 100, points: 2, atMost: 10 },
        { op: 'given', atMost: 12 },
      ],
    });
    expect(table.of).toBe(12);
    expect(table.columns.map(({ indicator }) => indicator)).toEqual(['rdExpense', null]);
    expect(table.columns[0]?.rows[1]).toMatchObject({
      condition: { zh: '每满 100 万元' },
      points: 2,
    });
  });

  it('knows the most points of an indicator that is its own score', () => {
    expect(toPointsTable({ op: 'own', indicator: 'localFeatureScore' }).of).toBe(15);
  });
});
