import type { FactView } from '@tidu/contracts';
import { layOutFacts } from './fact-table';

function aFact(indicator: string, year: number | null, value: unknown): FactView {
  return { indicator, year, asOf: year === null ? '2021-12-31' : null, value, sourceId: 's1' };
}

describe('layOutFacts', () => {
  it('puts indicators down in the order of the vocabulary and years across, oldest first', () => {
    const table = layOutFacts([
      aFact('rdExpense', 2021, 30),
      aFact('revenue', 2021, 900),
      aFact('revenue', 2019, 700),
    ]);
    expect(table.years).toEqual([2019, 2021]);
    expect(table.series.map(({ indicator }) => indicator)).toEqual(['revenue', 'rdExpense']);
    expect(table.series[0]?.unit).toEqual({ zh: '万元', en: '10,000 CNY' });
    expect(table.series[1]?.cells.map((fact) => fact?.value)).toEqual([undefined, 30]);
  });

  it('keeps what holds as of a day apart', () => {
    const table = layOutFacts([aFact('ownBrand', null, true)]);
    expect(table.series).toEqual([]);
    expect(table.points.map(({ title }) => title.zh)).toEqual(['自主品牌']);
  });

  it('shows an unknown indicator by its id rather than hiding it', () => {
    const [line] = layOutFacts([aFact('somethingNew', 2021, 1)]).series;
    expect(line?.title).toEqual({ zh: 'somethingNew', en: 'somethingNew' });
  });
});
