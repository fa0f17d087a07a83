/** What the addresses of pages are made with. */
export interface Subjects {
  readonly screening: string;
  readonly enterprise: string;
  readonly importRun: string;
}

interface PageOf {
  readonly name: string;
  readonly path: (subjects: Subjects) => string;
  /** Words that stand on the page once it has loaded. */
  readonly shows: string;
}

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
    path: () => '/programmes/CN-GRADIENT-2026/little-giant',
    shows: '资产负债率',
  },
  { name: 'calendar', path: () => '/calendar?year=2026', shows: '国庆' },
  { name: 'not-found', path: () => '/no-such-page', shows: '没有这个页面' },
];
