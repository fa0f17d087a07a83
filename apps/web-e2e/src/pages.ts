/** What the addresses of pages are made with. */
export interface Subjects {
  readonly screening: string;
  readonly enterprise: string;
  readonly importRun: string;
  readonly backTest: string;
  /** An enterprise that lacks something. */
  readonly lacking: string;
}

interface PageOf {
  readonly name: string;
  readonly path: (subjects: Subjects) => string;
  /** Words that stand on the page once it has loaded. */
  readonly shows: string;
}

const QUESTION = 'pack=CN-GRADIENT-2026/little-giant&asOf=2022-06-30';

/** Every page of the office. */
export const PAGES: readonly PageOf[] = [
  { name: 'screenings', path: () => '/screenings', shows: '专精特新“小巨人”企业' },
  { name: 'screening-new', path: () => '/screenings/new', shows: '上年度' },
  { name: 'screening', path: ({ screening }) => `/screenings/${screening}`, shows: '符合筛选' },
  {
    name: 'sheet',
    path: ({ screening, enterprise }) => `/screenings/${screening}/enterprises/${enterprise}`,
    shows: '近两年研发费用',
  },
  { name: 'enterprises', path: () => '/enterprises', shows: '浙江省' },
  { name: 'enterprise', path: ({ enterprise }) => `/enterprises/${enterprise}`, shows: '指标数据' },
  { name: 'imports', path: () => '/imports', shows: '导入记录' },
  { name: 'import', path: ({ importRun }) => `/imports/${importRun}`, shows: '逐行问题' },
  { name: 'programmes', path: () => '/programmes', shows: '冲刺库' },
  {
    name: 'rule-pack',
    path: () => '/rules/CN-GRADIENT-2026/little-giant',
    shows: '资产负债率',
  },
  { name: 'rules', path: () => '/rules', shows: '条见原文' },
  {
    name: 'rule-pack-scored',
    path: () => '/rules/CN-GRADIENT-2022/specialised',
    shows: '评分表总分 100 分',
  },
  {
    name: 'rule-difference',
    path: () =>
      '/rules/difference?from=CN-GRADIENT-2022/little-giant&to=CN-GRADIENT-2026/little-giant',
    shows: '70 → 75',
  },
  {
    name: 'assessment-ladder',
    path: ({ enterprise }) => `/enterprises/${enterprise}/assessment?asOf=2022-12-31`,
    shows: '必备条件：',
  },
  {
    name: 'assessment-items',
    path: ({ lacking }) => `/enterprises/${lacking}/assessment/items?${QUESTION}`,
    shows: '佐证材料与数据来源',
  },
  {
    name: 'assessment-scored',
    path: ({ enterprise }) =>
      `/enterprises/${enterprise}/assessment/items?pack=CN-GRADIENT-2022/specialised&asOf=2022-12-31`,
    shows: '要求不低于 60 分',
  },
  {
    name: 'assessment-gaps',
    path: ({ lacking }) => `/enterprises/${lacking}/assessment/gaps?${QUESTION}`,
    shows: '待核项',
  },
  {
    name: 'assessment-what-if',
    path: ({ lacking }) => `/enterprises/${lacking}/assessment/what-if?${QUESTION}`,
    shows: '模拟结果',
  },
  { name: 'back-tests', path: () => '/back-tests', shows: '结论不同' },
  { name: 'back-test-new', path: () => '/back-tests/new', shows: '对照规则' },
  { name: 'back-test', path: ({ backTest }) => `/back-tests/${backTest}`, shows: '符合筛选' },
  { name: 'calendar', path: () => '/calendar?year=2026', shows: '国庆' },
  { name: 'not-found', path: () => '/no-such-page', shows: '没有这个页面' },
];
