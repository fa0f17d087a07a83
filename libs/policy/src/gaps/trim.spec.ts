import { compilePack } from '../evaluator/compiled-pack';
import { buildPack, condition } from '../testing/build-pack';
import { cellKey, type Move, type Moves } from './cell';
import { Draft } from './draft';
import type { EveryGoal } from './goal';
import { goalsOf } from './pack-goals';
import { trim } from './trim';

const COMPILED = compilePack(
  buildPack([
    condition('revenue', { op: 'compare', indicator: 'revenue', is: '>=', value: 1000 }),
    condition('institution', {
      op: 'any',
      of: [
        { op: 'oneOf', indicator: 'rdInstitutionLevel', values: ['PROVINCIAL', 'CITY'] },
        { op: 'compare', indicator: 'classIIpCount', is: '>=', value: 2 },
      ],
    }),
  ]),
  'recognition',
);
const FACTS = { revenue: { 2025: 900 }, rdInstitutionLevel: 'NONE', classIIpCount: 0 };

function trimmed(moves: readonly Move[]): Moves {
  const draft = new Draft(COMPILED, { facts: FACTS }, '2026-05-10', 1, 1000);
  const parts = goalsOf(COMPILED).map(({ goal }) => goal);
  const root: EveryGoal = {
    kind: 'every',
    parts,
    check: (of) => (parts.some((part) => part.check(of) === 1) ? 1 : 0),
  };
  return trim(new Map(moves.map((move) => [cellKey(move.cell), move])), root, draft);
}

const REVENUE: Move = { cell: { indicator: 'revenue', year: 2026 }, to: 5000 };
const RIGHTS: Move = { cell: { indicator: 'classIIpCount', year: null }, to: 7 };
const INSTITUTION: Move = {
  cell: { indicator: 'rdInstitutionLevel', year: null },
  to: 'PROVINCIAL',
};
const BRAND: Move = { cell: { indicator: 'ownBrand', year: null }, to: true };

describe('a trimmed set of moves', () => {
  it('has lost what it does not need and asks for as little as it can', () => {
    expect([...trimmed([REVENUE, RIGHTS, BRAND]).values()]).toEqual([
      { ...REVENUE, to: 1000 },
      { ...RIGHTS, to: 2 },
    ]);
  });

  it('gives up the harder of two moves of which one is enough', () => {
    expect([...trimmed([REVENUE, RIGHTS, INSTITUTION]).keys()]).toEqual([
      'revenue 2026',
      'classIIpCount',
    ]);
  });

  it('climbs down the levels of an enum', () => {
    expect(trimmed([REVENUE, INSTITUTION]).get('rdInstitutionLevel')?.to).toBe('CITY');
  });
});
