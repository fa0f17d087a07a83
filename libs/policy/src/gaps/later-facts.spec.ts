import { applyChanges } from './apply-changes';
import { batchDay, laterFacts, supposedFacts } from './later-facts';

const TODAY = '2026-05-10';

describe('facts of a later batch', () => {
  it('are those of today in the batch of today', () => {
    const facts = { revenue: { 2025: 1000 }, segmentYears: 3 };
    expect(laterFacts(facts, TODAY, 0)).toBe(facts);
  });

  it('carry the last known figure into the open years and leave closed ones alone', () => {
    const facts = { revenue: { 2023: 800, 2025: 1000 }, netProfit: { 2024: -5 } };
    expect(laterFacts(facts, TODAY, 2)).toEqual({
      revenue: { 2023: 800, 2025: 1000, 2026: 1000, 2027: 1000, 2028: 1000 },
      netProfit: { 2024: -5, 2026: -5, 2027: -5, 2028: -5 },
    });
  });

  it('let a figure stand that was already given for an open year', () => {
    expect(laterFacts({ revenue: { 2025: 1000, 2026: 1300 } }, TODAY, 1)).toEqual({
      revenue: { 2025: 1000, 2026: 1300, 2027: 1300 },
    });
  });

  it('expect no new equity, and know nothing of a series that nobody has given', () => {
    expect(laterFacts({ equityFinancing: { 2025: 600 }, revenue: {} }, TODAY, 1)).toEqual({
      equityFinancing: { 2025: 600, 2026: 0, 2027: 0 },
      revenue: {},
    });
  });

  it('add the years that pass to the years in the segment', () => {
    expect(laterFacts({ segmentYears: 2.5, ownBrand: true }, TODAY, 3)).toEqual({
      segmentYears: 5.5,
      ownBrand: true,
    });
  });
});

describe('what is supposed of a later batch', () => {
  const facts = { revenue: { 2025: 1000, 2026: 1100 }, segmentYears: 3, ownBrand: true };

  it('is nothing in the batch of today', () => {
    expect(supposedFacts(facts, TODAY, 0)).toEqual([]);
  });

  it('is each figure beyond what is known, and no other', () => {
    expect(supposedFacts(facts, TODAY, 1)).toEqual([
      { indicator: 'revenue', year: 2027, to: 1100 },
      { indicator: 'segmentYears', year: null, to: 4 },
    ]);
  });

  it('makes of the known facts those of the later batch', () => {
    const later = applyChanges(facts, supposedFacts(facts, TODAY, 3));
    expect(later).toEqual(laterFacts(facts, TODAY, 3));
  });
});

describe('the day of a later batch', () => {
  it.each([
    ['2026-05-10', 0, '2026-05-10'],
    ['2026-05-10', 3, '2029-05-10'],
    ['2028-02-29', 1, '2029-02-28'],
    ['2028-02-29', 4, '2032-02-29'],
  ])('of %s in %i years is %s', (day, years, expected) => {
    expect(batchDay(day, years)).toBe(expected);
  });
});
