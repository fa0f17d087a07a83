import type {
  AssessedEnterpriseView,
  EvaluatedItemView,
  EvaluationView,
  GapListView,
  ScoredPointsView,
  WhatIfInputView,
} from '@tidu/contracts';
import { words } from './builders';

export const ENTERPRISE: AssessedEnterpriseView = {
  id: 'e1',
  name: '甲公司',
  creditCode: null,
  divisionCode: '330602',
  divisionName: '浙江省 绍兴市 越城区',
  industryCode: '3829',
  size: { sizeClass: 'small', title: words('小型'), grounds: words('从业人员 200 人') },
};

export function anEvaluatedItem(
  criterion: string,
  change: Partial<EvaluatedItemView> = {},
): EvaluatedItemView {
  return {
    criterion,
    title: words(`评价项${criterion}`),
    role: 'required',
    status: 'met',
    value: 1,
    valueText: words('1'),
    statusText: words('达标'),
    period: null,
    requirement: words('不低于 1'),
    threshold: words('≥ 1'),
    limits: [],
    distance: null,
    distanceText: null,
    points: null,
    dimension: null,
    indicators: [criterion],
    parts: [],
    conditions: [],
    missing: [],
    sentence: words(`评价项${criterion}的说明`),
    evidence: words('审计报告'),
    note: null,
    reference: { document: '办法', annex: null, article: null, item: null },
    confirmed: true,
    sources: [],
    ...change,
  };
}

export function somePoints(min: number, max: number, of: number): ScoredPointsView {
  return { min, max, of, text: words(`${min}–${max} 分`), passLine: null };
}

export function anEvaluation(change: Partial<EvaluationView> = {}): EvaluationView {
  return {
    enterprise: ENTERPRISE,
    pack: 'CN-GRADIENT-2026/little-giant',
    packTitle: words('小巨人标准'),
    packHash: 'a'.repeat(64),
    tier: 'little-giant',
    procedure: 'recognition',
    asOf: '2022-06-30',
    outsideEffectiveDates: true,
    verdict: 'unmet',
    verdictText: words('不符合'),
    required: { met: 1, unmet: 1, open: 0 },
    score: null,
    warnings: [],
    items: [anEvaluatedItem('revenue'), anEvaluatedItem('debtRatio', { status: 'unmet' })],
    ...change,
  };
}

export function aGapList(change: Partial<GapListView> = {}): GapListView {
  const { enterprise, pack, packTitle, packHash, procedure, asOf } = anEvaluation();
  return {
    enterprise,
    pack,
    packTitle,
    packHash,
    procedure,
    asOf,
    outsideEffectiveDates: true,
    verdict: 'unmet',
    unmet: [{ criterion: 'rdExpense', title: words('研发费用') }],
    open: [],
    blockers: [],
    sets: [],
    searchComplete: true,
    ...change,
  };
}

export function anInput(indicator: string, change: Partial<WhatIfInputView> = {}): WhatIfInputView {
  return {
    indicator,
    title: words(`指标${indicator}`),
    type: 'number',
    unit: '万元',
    year: 2021,
    value: 1000,
    options: [],
    min: null,
    max: null,
    criteria: [indicator],
    ...change,
  };
}
