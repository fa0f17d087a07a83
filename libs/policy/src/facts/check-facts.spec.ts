import { checkFacts } from './check-facts';

const faultOf = (facts: unknown): string => {
  const check = checkFacts(facts);
  return check.ok ? 'none' : `${check.fault.code} at ${check.fault.path}`;
};

const parsed = (text: string): unknown => JSON.parse(text);

describe('facts of unknown origin', () => {
  it.each<[string, unknown, string]>([
    ['no object', [], 'fact.type at facts'],
    ['nothing', null, 'fact.type at facts'],
    ['an unknown indicator', { turnover: 1 }, 'fact.unknown-indicator at facts.turnover'],
    [
      'an indicator named like a prototype',
      { constructor: 1 },
      'fact.unknown-indicator at facts.constructor',
    ],
    ['an indicator that is no word', { 'a b': 1 }, 'fact.unknown-indicator at facts'],
    [
      'a prototype in the text',
      parsed('{"__proto__":{"revenue":{"2025":1}}}'),
      'fact.unknown-indicator at facts.__proto__',
    ],
    ['a derived indicator', { debtRatio: 40 }, 'fact.derived-indicator at facts.debtRatio'],
    ['a series that is a number', { revenue: 5000 }, 'fact.type at facts.revenue'],
    ['a series that is a list', { revenue: [5000] }, 'fact.type at facts.revenue'],
    ['a year that is none', { revenue: { Y1: 5000 } }, 'fact.year at facts.revenue'],
    ['a year of another age', { revenue: { '1066': 5000 } }, 'fact.year at facts.revenue'],
    ['a text for a number', { revenue: { '2025': '5000' } }, 'fact.type at facts.revenue.2025'],
    ['not a number', { revenue: { '2025': NaN } }, 'fact.type at facts.revenue.2025'],
    ['an absurd number', { revenue: { '2025': 1e308 } }, 'fact.range at facts.revenue.2025'],
    ['an endless number', { revenue: { '2025': -Infinity } }, 'fact.range at facts.revenue.2025'],
    ['a nested list', { classIIpCount: [[[3]]] }, 'fact.type at facts.classIIpCount'],
    ['a negative count', { classIIpCount: -1 }, 'fact.range at facts.classIIpCount'],
    ['half a count', { classIIpCount: 1.5 }, 'fact.type at facts.classIIpCount'],
    [
      'a score above its range',
      { developmentEvalScore: { '2026': 100.1 } },
      'fact.range at facts.developmentEvalScore.2026',
    ],
    [
      'local points above their range',
      { localFeatureScore: 15.5 },
      'fact.range at facts.localFeatureScore',
    ],
    ['a rank of 0', { marketRankDomestic: 0 }, 'fact.range at facts.marketRankDomestic'],
    ['a number for yes', { ownBrand: 1 }, 'fact.type at facts.ownBrand'],
    [
      'an enum value that is none',
      { rdInstitutionLevel: 'GLOBAL' },
      'fact.value at facts.rdInstitutionLevel',
    ],
    ['a set that is a text', { validHonors: 'IP_ADVANTAGE' }, 'fact.type at facts.validHonors'],
    ['a set with an unknown value', { validHonors: ['X'] }, 'fact.value at facts.validHonors[0]'],
    [
      'a set with a value twice',
      { validHonors: ['IP_ADVANTAGE', 'IP_ADVANTAGE'] },
      'fact.duplicate at facts.validHonors[1]',
    ],
    [
      'a list without end',
      { sciTechAwards: Array.from({ length: 1001 }, () => ({})) },
      'fact.too-many at facts.sciTechAwards',
    ],
    [
      'an entry that is a text',
      { sciTechAwards: ['NATIONAL'] },
      'fact.field at facts.sciTechAwards[0]',
    ],
    [
      'an entry with an unknown field',
      { makerContest: [{ list: 'TOP50', date: '2025-01-01', year: 1 }] },
      'fact.field at facts.makerContest[0]',
    ],
    [
      'an entry that lacks a field',
      { sciTechAwards: [{ level: 'NATIONAL', date: '2025-01-01' }] },
      'fact.range at facts.sciTechAwards[0].rank',
    ],
    [
      'an entry of another level',
      { sciTechAwards: [{ level: 'CITY', rank: 1, date: '2025-01-01' }] },
      'fact.value at facts.sciTechAwards[0].level',
    ],
    [
      'a day that does not exist',
      { makerContest: [{ list: 'TOP50', date: '2025-02-29' }] },
      'fact.date at facts.makerContest[0].date',
    ],
    [
      'a title that ends before it begins',
      { titles: [{ tier: 'innovative', validFrom: '2025-01-02', validUntil: '2025-01-01' }] },
      'fact.date at facts.titles[0].validUntil',
    ],
  ])('%s is refused with its place', (_title, facts, fault) => {
    expect(faultOf(facts)).toBe(fault);
  });

  it('takes sound facts, leaves out what is null, and keeps 0, false and empty lists', () => {
    const check = checkFacts({
      revenue: { '2024': null, '2025': 0 },
      ownBrand: false,
      sciTechAwards: [],
      marketShare: null,
      validHonors: ['IP_ADVANTAGE'],
      netProfit: { '2025': -120.5 },
    });
    expect(check.ok && check.facts).toEqual({
      revenue: { '2025': 0 },
      ownBrand: false,
      sciTechAwards: [],
      validHonors: ['IP_ADVANTAGE'],
      netProfit: { '2025': -120.5 },
    });
  });

  it('names the first of ten thousand unknown keys, shortened', () => {
    const keys = Array.from({ length: 10_000 }, (_, index) => [`${'x'.repeat(500)}${index}`, 1]);
    const check = checkFacts(Object.fromEntries(keys));
    expect(check.ok).toBe(false);
    expect(!check.ok && check.fault.message.en.length).toBeLessThan(200);
    expect(!check.ok && check.fault.message.zh).toContain('没有指标');
  });
});
