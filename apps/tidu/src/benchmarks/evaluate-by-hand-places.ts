import type { CriterionResult } from '@tidu/policy';

/** What a criterion’s result says whatever the facts are. */
export type Place = Omit<CriterionResult, 'status' | 'value' | 'points'>;

function place(
  id: string,
  annex: string | null,
  item: string,
  confirmed: boolean,
  [unit, threshold, ...indicators]: [
    CriterionResult['unit'],
    CriterionResult['threshold'],
    ...string[],
  ],
): Place {
  const reference = { document: '工信部企业〔2026〕2号', annex, article: null, item };
  return { id, unit, threshold, indicators, reference, confirmed };
}

const basic = (id: string, indicator: string): Place =>
  place(id, null, '基本条件', false, [null, null, indicator]);

export const REGISTERED = basic('registeredInChina', 'registeredInChina');
export const SME = basic('isSme', 'isSme');
export const NORMAL = basic('notAbnormalOperation', 'abnormalOperationListed');
export const HONEST = basic('notSeriousDishonesty', 'seriousDishonestyListed');
export const ALLOWED = basic('productAllowed', 'prohibitedProduct');
export const SAFE = basic('noMajorIncident3y', 'majorIncident3y');

const ofAnnex2 = (
  id: string,
  item: string,
  confirmed: boolean,
  rest: Parameters<typeof place>[4],
) => place(id, '附件2', item, confirmed, rest);

export const TITLE = ofAnnex2('tier2Title', '(一)', true, [null, null, 'titles']);
export const YEARS = ofAnnex2('segmentYears', '(一)', true, ['年', 3, 'segmentYears']);
export const REVENUE = ofAnnex2('revenue', '(二)', true, ['万元', 5000, 'revenue']);
export const MAIN = ofAnnex2('mainRevenueRatio', '(二)', true, ['%', 90, 'mainRevenueRatio']);
export const GROWTH = ofAnnex2('revenueCagr2y', '(二)', false, ['%', 5, 'revenueCagr2y']);
export const DEBT = ofAnnex2('debtRatio', '(二)', true, ['%', 75, 'debtRatio']);
export const RD_SUM = ofAnnex2('rdExpenseSum2y', '(三)', true, ['万元', 1200, 'rdExpenseSum2y']);
export const RD_RATIO = ofAnnex2('rdExpenseRatioEachYear', '(三)', true, [
  '%',
  3,
  'rdExpenseRatio',
]);
export const RIGHTS = ofAnnex2('classIIpCount', '(四)', true, [
  { classIIpCount: '项', sciTechAwards: null },
  4,
  'classIIpCount',
  'sciTechAwards',
]);
export const MARKET = ofAnnex2('marketPosition', '(五)', true, [
  { marketShare: '%', marketRankDomestic: '位' },
  { marketShare: 10, marketRankDomestic: 3 },
  'marketShare',
  'marketRankDomestic',
]);
export const FIELD = ofAnnex2('leadProductKeyField', '(六)', true, [
  null,
  null,
  'leadProductKeyField',
]);
export const SCORE = ofAnnex2('developmentEvalScore', '(七)', true, [
  '分',
  60,
  'developmentEvalScore',
]);
