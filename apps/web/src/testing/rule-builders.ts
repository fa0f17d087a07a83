import type { LadderStepView, LibraryPackView, RulePackView } from '@tidu/contracts';
import { aCriterion, aPack, words } from './builders';

export function aLibraryPack(change: Partial<LibraryPackView> = {}): LibraryPackView {
  return {
    ...aPack(),
    inForceToday: true,
    loadedAt: '2026-04-01T00:00:00.000Z',
    versions: 1,
    matches: [],
    ...change,
  };
}

export function aRuleBook(change: Partial<RulePackView> = {}): RulePackView {
  return {
    ...aPack(),
    procedure: 'recognition',
    current: true,
    inForceToday: true,
    loadedAt: '2026-04-01T00:00:00.000Z',
    source: null,
    notes: null,
    score: null,
    groups: [{ id: 'basic', title: words('基本条件'), points: null, items: ['revenue', 'isSme'] }],
    items: [aCriterion('revenue', { core: true }), aCriterion('isSme', { confirmed: false })],
    ...change,
  };
}

export function aLadderStep(change: Partial<LadderStepView> = {}): LadderStepView {
  return {
    tier: 'innovative',
    title: words('创新型'),
    held: null,
    pack: aPack(),
    grounds: [],
    reason: null,
    verdict: 'unmet',
    required: { met: 1, unmet: 1, open: 0 },
    score: null,
    ...change,
  };
}
