import fc from 'fast-check';
import { dateOfDayNumber } from '../services/calendar-date';
import {
  SUBSTITUTION_DAYS,
  substitutionFaults,
  substitutionState,
  type NamedSubstitution,
  type SubstitutionCase,
} from './substitution-rules';

const TODAY = '2026-11-21';

const caseOf = (
  asked: Partial<SubstitutionCase['asked']> = {},
  rest: Partial<SubstitutionCase> = {},
): SubstitutionCase => ({
  asked: { principal: 'a', substitute: 'b', from: '2026-11-21', until: '2026-11-28', ...asked },
  today: TODAY,
  others: [],
  kind: 'office',
  principalRoles: ['handler'],
  substituteRoles: ['approver'],
  ...rest,
});
const rulesOf = (question: SubstitutionCase) =>
  substitutionFaults(question).map(({ field, rule }) => `${field} ${rule}`);
const other = (change: Partial<NamedSubstitution>): NamedSubstitution => ({
  principal: 'a',
  substitute: 'c',
  from: '2026-11-25',
  until: '2026-11-30',
  ended: false,
  ...change,
});

describe('naming a substitute', () => {
  it('is possible from today, for one day or for the longest period', () => {
    expect(rulesOf(caseOf())).toEqual([]);
    expect(rulesOf(caseOf({ until: TODAY }))).toEqual([]);
    expect(rulesOf(caseOf({ until: '2027-05-19' }))).toEqual([]);
  });

  it.each<[string, Partial<SubstitutionCase['asked']>, string]>([
    ['a day that does not exist', { from: '2027-02-29', until: '2027-03-01' }, 'from no-day'],
    ['a last day that does not exist', { until: '2026-11-31' }, 'until no-day'],
    ['a first day before today', { from: '2026-11-20' }, 'from past'],
    ['a last day before the first', { from: '2026-11-29' }, 'until backwards'],
    ['a day too many', { until: '2027-05-20' }, 'until too-long'],
    ['oneself', { substitute: 'a' }, 'substituteId oneself'],
  ])('is refused with %s', (_, asked, rule) => {
    expect(rulesOf(caseOf(asked))).toEqual([rule]);
  });

  it('is refused while another one of the same principal lasts, to its last day', () => {
    const others = [other({})];
    expect(rulesOf(caseOf({ until: '2026-11-25' }, { others }))).toEqual(['from overlap']);
    expect(rulesOf(caseOf({ from: '2026-11-30', until: '2026-12-02' }, { others }))).toEqual([
      'from overlap',
    ]);
    expect(rulesOf(caseOf({ until: '2026-11-24' }, { others }))).toEqual([]);
    expect(rulesOf(caseOf({}, { others: [other({ ended: true })] }))).toEqual([]);
  });

  it('is refused when the two would stand in for each other at once', () => {
    const turned = other({ principal: 'b', substitute: 'a' });
    expect(rulesOf(caseOf({}, { others: [turned] }))).toEqual(['substituteId cycle']);
    expect(rulesOf(caseOf({ until: '2026-11-24' }, { others: [turned] }))).toEqual([]);
  });

  it('leaves one substitute to several principals', () => {
    const others = [other({ principal: 'd', substitute: 'b' })];
    expect(rulesOf(caseOf({}, { others }))).toEqual([]);
  });

  it('is refused when nobody may hold the roles of both', () => {
    const question = caseOf(
      {},
      {
        kind: 'platform',
        principalRoles: ['securityAdministrator'],
        substituteRoles: ['auditAdministrator'],
      },
    );
    expect(rulesOf(question)).toEqual(['substituteId roles']);
  });

  it('never leaves a principal with two substitutes on one day', () => {
    const period = fc
      .tuple(fc.integer({ min: 20_778, max: 20_900 }), fc.integer({ min: 0, max: 60 }))
      .map(([first, days]) => ({
        from: dateOfDayNumber(first),
        until: dateOfDayNumber(first + days),
      }));
    fc.assert(
      fc.property(fc.array(period, { maxLength: 8 }), (periods) => {
        const named: NamedSubstitution[] = [];
        for (const { from, until } of periods) {
          if (rulesOf(caseOf({ from, until }, { others: named })).length > 0) continue;
          named.push({ principal: 'a', substitute: 'b', from, until, ended: false });
        }
        for (let day = 20_778; day < 20_960; day += 1) {
          const now = named.filter(
            (each) => substitutionState(each, dateOfDayNumber(day)) === 'current',
          );
          expect(now.length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('names the longest period', () => {
    expect(SUBSTITUTION_DAYS).toBe(180);
  });
});

describe('a substitution', () => {
  const week = { from: '2026-11-21', until: '2026-11-28', ended: false };

  it.each([
    ['2026-11-20', 'planned'],
    ['2026-11-21', 'current'],
    ['2026-11-28', 'current'],
    ['2026-11-29', 'past'],
  ])('is on %s %s', (today, state) => {
    expect(substitutionState(week, today)).toBe(state);
  });

  it('that was ended stays ended', () => {
    expect(substitutionState({ ...week, ended: true }, '2026-11-22')).toBe('ended');
    expect(substitutionState({ ...week, ended: true }, '2027-11-22')).toBe('ended');
  });
});
