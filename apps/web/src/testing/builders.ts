import type {
  AssessmentItemView,
  AssessmentRow,
  CriterionView,
  ImportRunView,
  PoolView,
  ProblemView,
  ProgrammeView,
  RosterView,
  RulePackSummary,
  ScreeningDetail,
} from '@tidu/contracts';
import type { Bilingual } from '@tidu/domain';

export const words = (zh: string): Bilingual => ({ zh, en: `${zh} in English` });

export function aPool(id: string, title: string, onRoster = true): PoolView {
  return { id, title: words(title), rule: words(`${title}的条件`), onRoster };
}

export function aCriterion(id: string, change: Partial<CriterionView> = {}): CriterionView {
  return {
    id,
    title: words(`评价项${id}`),
    role: 'required',
    requirement: words('不低于 1'),
    limits: [],
    dimension: null,
    points: null,
    provinceSlot: false,
    parts: [],
    evidence: words('审计报告'),
    reference: { document: '办法', annex: '附件2', article: null, item: '(一)' },
    confirmed: true,
    note: null,
    core: false,
    indicators: [id],
    ...change,
  };
}

export function aPack(change: Partial<RulePackSummary> = {}): RulePackSummary {
  return {
    id: 'CN-GRADIENT-2026/little-giant',
    tier: 'little-giant',
    hash: 'a'.repeat(64),
    title: words('小巨人标准'),
    document: '办法',
    documentTitle: '梯度培育管理办法',
    procedures: ['recognition', 'review'],
    effectiveFrom: '2026-04-01',
    effectiveUntil: null,
    reviewEffective: null,
    confirmedCriteria: 1,
    criteria: 2,
    ...change,
  };
}

export function aProgramme(change: Partial<ProgrammeView> = {}): ProgrammeView {
  return {
    id: 'little-giant',
    title: words('小巨人'),
    packs: [aPack()],
    pools: [aPool('sprint', '冲刺库'), aPool('none', '不入库', false)],
    ...change,
  };
}

export function aScreening(change: Partial<ScreeningDetail> = {}): ScreeningDetail {
  return {
    id: 's1',
    programmeId: 'little-giant',
    programmeTitle: words('小巨人'),
    pack: 'CN-GRADIENT-2026/little-giant',
    packTitle: words('小巨人标准'),
    packHash: 'a'.repeat(64),
    procedure: 'recognition',
    asOf: '2026-06-30',
    division: '33',
    divisionName: '浙江省',
    outsideEffectiveDates: false,
    status: 'running',
    done: 0,
    total: 4,
    summary: null,
    failure: null,
    createdAt: '2026-07-01T00:00:00.000Z',
    startedAt: null,
    finishedAt: null,
    poolList: [aPool('sprint', '冲刺库'), aPool('insufficient', '资料不足', false)],
    criteria: [aCriterion('revenue', { core: true }), aCriterion('isSme', { confirmed: false })],
    ...change,
  };
}

export function aRow(change: Partial<AssessmentRow> = {}): AssessmentRow {
  return {
    enterpriseId: 'e1',
    enterpriseName: '甲公司',
    creditCode: null,
    divisionCode: '330100',
    city: '杭州市',
    county: '',
    verdict: 'undetermined',
    pool: 'sprint',
    statuses: ['met', 'unknown'],
    ...change,
  };
}

export function anItem(
  criterion: string,
  change: Partial<AssessmentItemView> = {},
): AssessmentItemView {
  return {
    criterion,
    title: words(`评价项${criterion}`),
    role: 'required',
    status: 'met',
    core: false,
    value: 1,
    valueText: words('1'),
    unit: null,
    requirement: words('不低于 1'),
    reference: { document: '办法', annex: null, article: null, item: null },
    confirmed: true,
    note: null,
    ...change,
  };
}

export function aRoster(change: Partial<RosterView> = {}): RosterView {
  return {
    id: 'r1',
    screeningId: 's1',
    kind: 'cultivation',
    status: 'building',
    rows: null,
    files: [],
    failure: null,
    createdAt: '2026-07-01T00:00:00.000Z',
    ...change,
  };
}

export function anImportRun(change: Partial<ImportRunView> = {}): ImportRunView {
  return {
    id: 'i1',
    fileName: '企业.csv',
    fileBytes: 10,
    fileSha256: 'b'.repeat(64),
    mappingName: 'listed',
    dryRun: true,
    status: 'completed',
    encoding: 'utf-8',
    errorCount: 0,
    warningCount: 0,
    failure: null,
    createdAt: '2026-07-01T00:00:00.000Z',
    finishedAt: null,
    read: 3,
    accepted: 2,
    skipped: 0,
    rejected: 1,
    enterprisesCreated: 0,
    enterprisesChanged: 0,
    factsAdded: 0,
    factsReplaced: 0,
    factsUnchanged: 0,
    ...change,
  };
}

export function aProblem(change: Partial<ProblemView> = {}): ProblemView {
  return {
    type: '/problems/request.invalid',
    title: 'The request is not valid',
    status: 400,
    code: 'request.invalid',
    message: words('提交的内容有误'),
    ...change,
  };
}
