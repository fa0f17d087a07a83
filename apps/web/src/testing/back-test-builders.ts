import type {
  BackTestCriterionView,
  BackTestGroupView,
  BackTestSummary,
  BackTestView,
  ItemCounts,
} from '@tidu/contracts';
import { words } from './builders';

const NO_CHANGE = { gain: 0, loss: 0, opened: 0, closed: 0 };

export function itemCounts(change: Partial<ItemCounts> = {}): ItemCounts {
  return { met: 0, unmet: 0, unknown: 0, manual: 0, waived: 0, notApplicable: 0, ...change };
}

export function aBackTestGroup(
  key: string,
  change: Partial<BackTestGroupView> = {},
): BackTestGroupView {
  return { ...NO_CHANGE, key, title: words(`分组${key}`), enterprises: 10, ...change };
}

export function aBackTestCriterion(
  criterion: string,
  change: Partial<BackTestCriterionView> = {},
): BackTestCriterionView {
  return {
    ...NO_CHANGE,
    criterion,
    title: words(`评价项${criterion}`),
    baselineRequirement: words('不低于 1'),
    candidateRequirement: words('不低于 2'),
    before: itemCounts(),
    after: itemCounts(),
    ...change,
  };
}

export function aBackTestSummary(change: Partial<BackTestSummary> = {}): BackTestSummary {
  return {
    enterprises: 4,
    matrix: {
      met: { met: 0, unmet: 0, undetermined: 0 },
      unmet: { met: 0, unmet: 4, undetermined: 0 },
      undetermined: { met: 0, unmet: 0, undetermined: 0 },
    },
    changes: NO_CHANGE,
    factsChangedSince: 0,
    cities: [],
    counties: [],
    sizeClasses: [],
    industries: [],
    criteria: [],
    ...change,
  };
}

export function aBackTest(change: Partial<BackTestView> = {}): BackTestView {
  const pack = {
    id: 'CN-GRADIENT-2022/little-giant',
    hash: 'a'.repeat(64),
    title: words('原标准'),
    draftId: null,
    draftName: null,
    outsideEffectiveDates: false,
  };
  return {
    id: 'b1',
    baseline: pack,
    candidate: {
      ...pack,
      id: 'CN-GRADIENT-2026/little-giant',
      hash: 'b'.repeat(64),
      title: words('新标准'),
    },
    procedure: 'recognition',
    asOf: '2022-06-30',
    screeningId: null,
    division: '33',
    divisionName: '浙江省',
    status: 'running',
    done: 0,
    total: 4,
    summary: null,
    failure: null,
    createdAt: '2026-07-01T00:00:00.000Z',
    startedAt: null,
    finishedAt: null,
    ...change,
  };
}
