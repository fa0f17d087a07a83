import { checkSelection } from './check-selection';
import { selectPack } from './select-pack';
import type { RuleSelection, SelectionQuestion, SelectionRule } from './selection';

const line = (id: string, pack: string, more: Partial<SelectionRule>): SelectionRule => ({
  id,
  tier: 'little-giant',
  procedures: ['recognition', 'review'],
  from: null,
  until: null,
  divisions: null,
  certificate: 'any',
  pack,
  grounds: { zh: '依据', en: 'grounds' },
  reference: { document: '工信部企业〔2026〕2号', annex: null, article: '第三十条', item: null },
  confirmed: false,
  ...more,
});

const SELECTION: RuleSelection = {
  format: 'tidu-rule-selection/1',
  rules: [
    line('new-recognition', 'NEW', { procedures: ['recognition'], from: '2026-04-01' }),
    line('expired', 'NEW', { procedures: ['review'], from: '2026-04-01', certificate: 'expired' }),
    line('old-review', 'OLD', { procedures: ['review'], until: '2026-12-31' }),
    line('new-review', 'NEW', { procedures: ['review'], from: '2027-01-01' }),
    line('old-recognition', 'OLD', {
      procedures: ['recognition'],
      from: '2022-08-01',
      until: '2026-03-31',
    }),
    line('zhejiang', 'ZJ', {
      tier: 'hidden-champion',
      divisions: { within: ['33'], except: ['3302'] },
    }),
  ],
};

const ask = (question: Partial<SelectionQuestion>) => {
  const answer = selectPack(SELECTION, {
    tier: 'little-giant',
    procedure: 'recognition',
    date: '2026-05-10',
    ...question,
  });
  return answer.found ? answer.rule.id : answer.reason.code;
};

describe('the selector', () => {
  it.each<[string, Partial<SelectionQuestion>, string]>([
    ['takes the new rule from its first day', { date: '2026-04-01' }, 'new-recognition'],
    ['keeps the old one to its last day', { date: '2026-03-31' }, 'old-recognition'],
    ['knows no rule before the first', { date: '2022-07-31' }, 'selection.no-rule-then'],
    [
      'keeps reviews of the season under the old rule',
      { procedure: 'review', date: '2026-12-31' },
      'old-review',
    ],
    [
      'turns reviews over after the season',
      { procedure: 'review', date: '2027-01-01' },
      'new-review',
    ],
    [
      'keeps a review on the last day of its certificate',
      { procedure: 'review', certificateDate: '2023-05-10' },
      'old-review',
    ],
    [
      'takes the new rule once the certificate has ended',
      { procedure: 'review', certificateDate: '2023-05-09' },
      'expired',
    ],
    ['knows the tiers it has', { tier: 'unicorn' }, 'selection.unknown-tier'],
    [
      'asks for the place where rules differ by it',
      { tier: 'hidden-champion' },
      'selection.division-needed',
    ],
    ['finds the rule of the place', { tier: 'hidden-champion', division: '330602' }, 'zhejiang'],
    [
      'leaves out a city with an authority of its own',
      { tier: 'hidden-champion', division: '330203' },
      'selection.elsewhere',
    ],
    [
      'knows no rule of another province',
      { tier: 'hidden-champion', division: '320000' },
      'selection.elsewhere',
    ],
  ])('%s', (_title, question, expected) => {
    expect(ask(question)).toBe(expected);
  });

  it('tells the last day of the certificate', () => {
    const answer = selectPack(SELECTION, {
      tier: 'little-giant',
      procedure: 'review',
      date: '2026-05-10',
      certificateDate: '2024-02-29',
    });
    expect(answer).toMatchObject({ found: true, certificateUntil: '2027-02-28' });
  });
});

describe('the table of the selector', () => {
  const tierOf = (pack: string) =>
    ({ NEW: 'little-giant', OLD: 'little-giant', ZJ: 'hidden-champion' })[pack];
  const faultsOf = (rule: Partial<Record<keyof SelectionRule, unknown>>): string[] => {
    const [first] = SELECTION.rules;
    const check = checkSelection({ ...SELECTION, rules: [{ ...first, ...rule }] }, tierOf);
    return check.ok ? [] : check.faults.map((fault) => `${fault.rule} at ${fault.path.join('.')}`);
  };

  it.each<[string, Partial<Record<keyof SelectionRule, unknown>>, string[]]>([
    ['sound', {}, []],
    ['of an unknown pack', { pack: 'X' }, ['pack.unknown at rules.0.pack']],
    ['of a pack of another tier', { pack: 'ZJ' }, ['pack.tier at rules.0.pack']],
    ['with a day that is none', { from: '2026' }, ['value.type at rules.0.from']],
    [
      'without a place in its document',
      { reference: { document: 'x', annex: null, article: null, item: null } },
      ['reference.place at rules.0.reference'],
    ],
    [
      'with a place that is no code',
      { divisions: { within: ['浙江'], except: [] } },
      ['value.type at rules.0.divisions.within.0'],
    ],
  ])('a line %s', (_title, rule, faults) => {
    expect(faultsOf(rule)).toEqual(faults);
  });

  it('refuses one id twice', () => {
    const check = checkSelection(
      { ...SELECTION, rules: [...SELECTION.rules, ...SELECTION.rules.slice(0, 1)] },
      tierOf,
    );
    expect(!check.ok && check.faults[0]?.rule).toBe('selection.duplicate');
  });
});
