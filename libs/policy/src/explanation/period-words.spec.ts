import { getIndicator } from '../indicators/find-indicator';
import { dayWords, periodWords, spanWords, tellingPeriod } from './period-words';

const MOMENT = { asOf: '2026-05-10', y1: 2025 };

describe('the period of a figure', () => {
  it.each([
    ['revenue', '2025年', '2025'],
    ['totalAssets', '2025年末', 'end of 2025'],
    ['debtRatio', '2025年', '2025'],
    ['mainRevenueGrowthAvg2y', '2024–2025年', '2024–2025'],
    ['mainRevenueAvg3y', '2023–2025年', '2023–2025'],
    ['segmentYears', '截至2025年末', 'to the end of 2025'],
    ['marketShare', '2025年', '2025'],
    ['majorIncident3y', '2023-05-10 至 2026-05-10', '2023-05-10 to 2026-05-10'],
    ['ownBrand', '截至2026年5月10日', 'as of 2026-05-10'],
  ])('%s is of %s', (indicator, zh, en) => {
    expect(periodWords(getIndicator(indicator), MOMENT)).toEqual({ zh, en });
  });

  it('is that of the year which a rule names', () => {
    expect(periodWords(getIndicator('developmentEvalScore'), MOMENT, 2026).zh).toBe('2026年');
  });

  it('is left out where the day of the sheet says it', () => {
    expect(tellingPeriod(getIndicator('ownBrand'), MOMENT)).toBeNull();
    expect(tellingPeriod(getIndicator('revenue'), MOMENT)?.zh).toBe('2025年');
  });

  it('names days and spans', () => {
    expect(dayWords('2026-05-10').zh).toBe('2026年5月10日');
    expect(spanWords('2026-04-01', null)).toEqual({ zh: '2026-04-01 起', en: 'from 2026-04-01' });
  });
});
