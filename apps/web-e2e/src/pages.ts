import { ACCOUNT_PAGES } from './accounts/account-pages';
import type { Person } from './people';

/** What the addresses of pages are made with. */
export interface Subjects {
  readonly screening: string;
  readonly enterprise: string;
  readonly importRun: string;
  readonly backTest: string;
  /** An enterprise that lacks something. */
  readonly lacking: string;
  /** The organisation of the three administrators. */
  readonly platform: string;
  /** An enterprise of an account of the demonstration. */
  readonly ownEnterprise: string;
  readonly claim: string;
  /** Path and token of an invitation's link. */
  readonly invitation: string;
}

/** Somebody whose sign-in is not complete: who owes a code, or has no second factor yet. */
export type Unfinished = 'second-factor' | 'enrol';

export interface PageOf {
  readonly name: string;
  /** Who looks at it; absent: nobody has signed in. */
  readonly person?: Person | Unfinished;
  readonly path: (subjects: Subjects) => string;
  /** Words that stand on the page once it has loaded. */
  readonly shows: string;
}

const QUESTION = 'pack=CN-GRADIENT-2026/little-giant&asOf=2022-06-30';
const person = 'zhejiang.publisher';

const SCREENING_PAGES: readonly PageOf[] = [
  { name: 'screenings', person, path: () => '/screenings', shows: '专精特新“小巨人”企业' },
  { name: 'screening-new', person, path: () => '/screenings/new', shows: '上年度' },
  {
    name: 'screening',
    person,
    path: ({ screening }) => `/screenings/${screening}`,
    shows: '符合筛选',
  },
  {
    name: 'sheet',
    person,
    path: ({ screening, enterprise }) => `/screenings/${screening}/enterprises/${enterprise}`,
    shows: '近两年研发费用',
  },
];

const ENTERPRISE_PAGES: readonly PageOf[] = [
  { name: 'enterprises', person, path: () => '/enterprises', shows: '浙江省' },
  {
    name: 'enterprise',
    person,
    path: ({ enterprise }) => `/enterprises/${enterprise}`,
    shows: '指标数据',
  },
  { name: 'imports', person: 'zhejiang.handler', path: () => '/imports', shows: '导入记录' },
  {
    name: 'import',
    person: 'zhejiang.handler',
    path: ({ importRun }) => `/imports/${importRun}`,
    shows: '逐行问题',
  },
];

const RULE_PAGES: readonly PageOf[] = [
  { name: 'programmes', path: () => '/programmes', shows: '冲刺库' },
  { name: 'rule-pack', path: () => '/rules/CN-GRADIENT-2026/little-giant', shows: '资产负债率' },
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
  { name: 'back-tests', person, path: () => '/back-tests', shows: '结论不同' },
  { name: 'back-test-new', person, path: () => '/back-tests/new', shows: '对照规则' },
  {
    name: 'back-test',
    person,
    path: ({ backTest }) => `/back-tests/${backTest}`,
    shows: '符合筛选',
  },
  {
    name: 'calendar',
    person: 'system.administrator',
    path: () => '/calendar?year=2026',
    shows: '国庆',
  },
];

const ASSESSMENT_PAGES: readonly PageOf[] = [
  {
    name: 'assessment-ladder',
    person,
    path: ({ enterprise }) => `/enterprises/${enterprise}/assessment?asOf=2022-12-31`,
    shows: '必备条件：',
  },
  {
    name: 'assessment-items',
    person,
    path: ({ lacking }) => `/enterprises/${lacking}/assessment/items?${QUESTION}`,
    shows: '佐证材料与数据来源',
  },
  {
    name: 'assessment-scored',
    person,
    path: ({ enterprise }) =>
      `/enterprises/${enterprise}/assessment/items?pack=CN-GRADIENT-2022/specialised&asOf=2022-12-31`,
    shows: '要求不低于 60 分',
  },
  {
    name: 'assessment-gaps',
    person,
    path: ({ lacking }) => `/enterprises/${lacking}/assessment/gaps?${QUESTION}`,
    shows: '待核项',
  },
  {
    name: 'assessment-what-if',
    person,
    path: ({ lacking }) => `/enterprises/${lacking}/assessment/what-if?${QUESTION}`,
    shows: '模拟结果',
  },
  {
    name: 'own-ladder',
    person: 'yitian.editor',
    path: ({ ownEnterprise }) => `/enterprises/${ownEnterprise}/assessment?asOf=2022-12-31`,
    shows: '必备条件：',
  },
];

/** Every page. */
export const PAGES: readonly PageOf[] = [
  ...SCREENING_PAGES,
  ...ENTERPRISE_PAGES,
  ...RULE_PAGES,
  ...ASSESSMENT_PAGES,
  ...ACCOUNT_PAGES,
  { name: 'not-found', path: () => '/no-such-page', shows: '没有这个页面' },
];
