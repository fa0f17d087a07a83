import { join } from 'node:path';
import {
  effectiveDates,
  selectPack,
  type RulePack,
  type RuleSelection,
  type SelectionQuestion,
} from '@tidu/policy';
import { readRulePacks, readRuleSelection } from './read-programmes';

const SEEDS = join(__dirname, '../../../../seeds');

let selection: RuleSelection;
let packs: ReadonlyMap<string, RulePack>;

beforeAll(async () => {
  const stored = await readRulePacks(SEEDS);
  packs = new Map(stored.map(({ pack }) => [pack.id, pack]));
  selection = await readRuleSelection(SEEDS, stored);
});

const SHAOXING = '330602';
const NINGBO = '330203';

function packFor(question: SelectionQuestion): string {
  const answer = selectPack(selection, question);
  return answer.found ? answer.rule.pack : answer.reason.code;
}

type Case = [
  tier: string,
  procedure: SelectionQuestion['procedure'],
  date: string,
  more: Partial<SelectionQuestion>,
  pack: string,
];

describe('the selection table', () => {
  it.each<Case>([
    ['innovative', 'recognition', '2022-07-31', {}, 'selection.no-rule-then'],
    ['innovative', 'recognition', '2022-08-01', {}, 'CN-GRADIENT-2022/innovative'],
    ['innovative', 'recognition', '2026-11-21', {}, 'CN-GRADIENT-2022/innovative'],
    ['innovative', 'review', '2026-11-21', {}, 'CN-GRADIENT-2022/innovative'],
    ['tech-sme', 'recognition', '2026-06-01', {}, 'CN-TECH-SME-2017/tech-sme'],
    ['specialised', 'recognition', '2022-07-31', {}, 'selection.no-rule-then'],
    ['specialised', 'recognition', '2022-08-01', {}, 'CN-GRADIENT-2022/specialised'],
    ['specialised', 'recognition', '2026-03-31', {}, 'CN-GRADIENT-2022/specialised'],
    ['specialised', 'recognition', '2026-04-01', {}, 'CN-GRADIENT-2026/specialised'],
    ['specialised', 'review', '2026-03-31', {}, 'CN-GRADIENT-2022/specialised'],
    ['specialised', 'review', '2026-04-01', {}, 'CN-GRADIENT-2026/specialised'],
    ['little-giant', 'recognition', '2022-08-01', {}, 'CN-GRADIENT-2022/little-giant'],
    ['little-giant', 'recognition', '2026-03-31', {}, 'CN-GRADIENT-2022/little-giant'],
    ['little-giant', 'recognition', '2026-04-01', {}, 'CN-GRADIENT-2026/little-giant'],
    ['little-giant', 'review', '2026-05-10', {}, 'CN-GRADIENT-2022/little-giant'],
    ['little-giant', 'review', '2026-12-31', {}, 'CN-GRADIENT-2022/little-giant'],
    ['little-giant', 'review', '2027-01-01', {}, 'CN-GRADIENT-2026/little-giant'],
    // The last day of a certificate, and the day after.
    [
      'little-giant',
      'review',
      '2026-05-10',
      { certificateDate: '2023-05-10' },
      'CN-GRADIENT-2022/little-giant',
    ],
    [
      'little-giant',
      'review',
      '2026-05-10',
      { certificateDate: '2023-05-09' },
      'CN-GRADIENT-2026/little-giant',
    ],
    [
      'little-giant',
      'review',
      '2026-03-31',
      { certificateDate: '2020-01-01' },
      'CN-GRADIENT-2022/little-giant',
    ],
    ['champion', 'recognition', '2023-07-31', {}, 'selection.no-rule-then'],
    ['champion', 'recognition', '2023-08-01', {}, 'CN-CHAMPION-2023/champion'],
    ['champion', 'review', '2026-11-21', { division: NINGBO }, 'CN-CHAMPION-2023/champion'],
    [
      'provincial-champion',
      'recognition',
      '2026-05-10',
      { division: SHAOXING },
      'ZJ-CHAMPION-2025/provincial-champion',
    ],
    [
      'provincial-champion',
      'recognition',
      '2026-05-10',
      { division: NINGBO },
      'selection.elsewhere',
    ],
    ['provincial-champion', 'recognition', '2026-05-10', {}, 'selection.division-needed'],
    [
      'hidden-champion',
      'recognition',
      '2025-01-01',
      { division: SHAOXING },
      'ZJ-HIDDEN-2025/hidden-champion',
    ],
    [
      'hidden-champion',
      'recognition',
      '2026-03-25',
      { division: SHAOXING },
      'ZJ-HIDDEN-2025/hidden-champion',
    ],
    [
      'hidden-champion',
      'recognition',
      '2026-03-26',
      { division: SHAOXING },
      'ZJ-HIDDEN-2026/hidden-champion',
    ],
    ['hidden-champion', 'recognition', '2026-05-10', { division: NINGBO }, 'selection.elsewhere'],
    ['hidden-champion', 'recognition', '2026-05-10', { division: '3202' }, 'selection.elsewhere'],
    ['hidden-champion', 'review', '2025-05-10', { division: SHAOXING }, 'selection.no-rule-then'],
  ])('%s at %s on %s %j follows %s', (tier, procedure, date, more, expected) => {
    expect(packFor({ tier, procedure, date, ...more })).toBe(expected);
  });

  it('reaches every pack', () => {
    expect(new Set(selection.rules.map(({ pack }) => pack))).toEqual(new Set(packs.keys()));
  });

  it('sends nobody to a pack on a day on which it is not in force', () => {
    const outside = selection.rules.flatMap(({ id, pack, procedures, from, until }) =>
      procedures
        .map((procedure) => effectiveDates(packs.get(pack) as RulePack, procedure))
        .filter(
          (dates) => (from ?? '0') < (dates.from ?? '0') || (until ?? '9') > (dates.until ?? '9'),
        )
        .map(() => id),
    );
    expect(outside).toEqual([]);
  });

  it('sends to a pack only in the procedures that it has', () => {
    const without = selection.rules.filter(({ pack, procedures }) =>
      procedures.some((procedure) => !packs.get(pack)?.procedures.includes(procedure)),
    );
    expect(without).toEqual([]);
  });

  it('gives grounds and a place in a document with each line', () => {
    for (const { grounds, reference } of selection.rules) {
      expect(grounds.zh).toMatch(/\p{Script=Han}/u);
      expect(grounds.en.length).toBeGreaterThan(10);
      expect([reference.annex, reference.article, reference.item]).not.toEqual([null, null, null]);
    }
  });
});
