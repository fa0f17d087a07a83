import { VERDICT_CHANGES } from '@tidu/contracts';
import type { Role, Verdict } from '@tidu/policy';
import fc from 'fast-check';
import { condition, packOf } from '../programmes/testing/pack-of';
import { compareOutcomes } from './compare-outcomes';

function packWith(roles: readonly Role[]) {
  return packOf(roles.map((role, at) => condition(`c${at}`, { op: 'manual' }, { role })));
}

const REQUIRED = packWith(['required', 'required', 'required']);

describe('two outcomes for one enterprise', () => {
  it.each<[string, Verdict, string, Verdict, string, string[]]>([
    ['gain', 'unmet', 'UMU', 'met', 'MMW', ['c0', 'c2']],
    ['gain', 'undetermined', 'KMJ', 'met', 'MMM', ['c0', 'c2']],
    ['loss', 'met', 'MMN', 'unmet', 'MUM', ['c1']],
    ['loss', 'met', 'MMM', 'undetermined', 'KMJ', ['c0', 'c2']],
    ['opened', 'unmet', 'UKM', 'undetermined', 'KKM', ['c0']],
    ['closed', 'undetermined', 'KMM', 'unmet', 'KUM', ['c1']],
  ])(
    'are a %s from %s to %s by the items that decide',
    (change, was, before, is, after, criteria) => {
      expect(
        compareOutcomes(REQUIRED, { verdict: was, statuses: before }, REQUIRED, {
          verdict: is,
          statuses: after,
        }),
      ).toEqual({ change, criteria });
    },
  );

  it('are no change when the verdict is the same, whatever the items', () => {
    const before = { verdict: 'unmet' as const, statuses: 'UMM' };
    expect(compareOutcomes(REQUIRED, before, REQUIRED, { ...before, statuses: 'MMU' })).toBe(
      undefined,
    );
  });

  it('never differ by parts and advisory items', () => {
    const pack = packWith(['part', 'required', 'advisory']);
    const change = compareOutcomes(pack, { verdict: 'met', statuses: 'UMU' }, pack, {
      verdict: 'unmet',
      statuses: 'UUU',
    });
    expect(change?.criteria).toEqual(['c1']);
  });

  it('always name a criterion that was better or not asked before', () => {
    const side = fc.record({
      roles: fc.array(fc.constantFrom<Role>('required', 'part', 'advisory'), { maxLength: 6 }),
      letters: fc.array(fc.constantFrom(...'MUKJWN'), { minLength: 6, maxLength: 6 }),
    });
    fc.assert(
      fc.property(side, side, (before, after) => {
        const [was, is] = [outcomeOf(before), outcomeOf(after)];
        const change = compareOutcomes(packWith(before.roles), was, packWith(after.roles), is);
        expect(change === undefined).toBe(was.verdict === is.verdict);
        if (!change) return;
        expect(VERDICT_CHANGES).toContain(change.change);
        expect(change.criteria.length).toBeGreaterThan(0);
      }),
    );
  });
});

function outcomeOf({ roles, letters }: { roles: Role[]; letters: string[] }) {
  const required = letters.filter((_, at) => roles[at] === 'required').join('');
  const verdict: Verdict = required.includes('U')
    ? 'unmet'
    : /[KJ]/.test(required)
      ? 'undetermined'
      : 'met';
  return { verdict, statuses: letters.slice(0, roles.length).join('') };
}
