import type {
  CriterionResult,
  Evaluation,
  Facts,
  ItemStatus,
  ListEntry,
  Series,
} from '@tidu/policy';
import {
  REGISTERED,
  SME,
  NORMAL,
  HONEST,
  ALLOWED,
  SAFE,
  TITLE,
  YEARS,
  REVENUE,
  MAIN,
  GROWTH,
  DEBT,
  RD_SUM,
  RD_RATIO,
  RIGHTS,
  MARKET,
  FIELD,
  SCORE,
  type Place,
} from './evaluate-by-hand-places';

/*
 * CN-GRADIENT-2026/little-giant, recognition, as one would write this one rule by hand: plain
 * doubles, no rule data. The yardstick of the benchmark; nothing else uses it.
 */

/** The whole result for one enterprise on one day. */
export function evaluateByHand(facts: Facts, asOf: string, packHash: string): Evaluation {
  const year = Number(asOf.slice(0, 4));
  const revenue1 = figure(facts, 'revenue', year - 1);
  const revenue2 = figure(facts, 'revenue', year - 2);
  const revenue3 = figure(facts, 'revenue', year - 3);
  const rd1 = figure(facts, 'rdExpense', year - 1);
  const rd2 = figure(facts, 'rdExpense', year - 2);
  const growth = revenue3 > 0 && revenue1 >= 0 ? (Math.sqrt(revenue1 / revenue3) - 1) * 100 : NaN;
  const criteria = [
    flag(REGISTERED, facts, 'registeredInChina', true),
    flag(SME, facts, 'isSme', true),
    flag(NORMAL, facts, 'abnormalOperationListed', false),
    flag(HONEST, facts, 'seriousDishonestyListed', false),
    flag(ALLOWED, facts, 'prohibitedProduct', false),
    flag(SAFE, facts, 'majorIncident3y', false),
    titleHeld(facts, asOf),
    atLeast(YEARS, point(facts, 'segmentYears'), 3),
    atLeast(REVENUE, revenue1, 5000),
    atLeast(MAIN, share(figure(facts, 'mainRevenue', year - 1), revenue1), 90),
    atLeast(GROWTH, growth, 5),
    debt(facts, year - 1),
    atLeast(RD_SUM, rd1 + rd2, 1200),
    rdRatios(share(rd1, revenue1), share(rd2, revenue2), year),
    rights(facts, asOf),
    market(point(facts, 'marketShare'), point(facts, 'marketRankDomestic')),
    judged(facts),
    atLeast(SCORE, figure(facts, 'developmentEvalScore', year), 60),
  ];
  return {
    pack: 'CN-GRADIENT-2026/little-giant',
    packHash,
    procedure: 'recognition',
    asOf,
    outsideEffectiveDates: asOf < '2026-04-01',
    verdict: verdictOf(criteria),
    score: null,
    criteria,
  };
}

/** All of the criteria: one unmet decides, else one open leaves it open. */
export function verdictOf(criteria: readonly CriterionResult[]): Evaluation['verdict'] {
  let open = false;
  for (const { status } of criteria) {
    if (status === 'unmet') return 'unmet';
    if (status === 'unknown' || status === 'manual') open = true;
  }
  return open ? 'undetermined' : 'met';
}

function result(
  { id, unit, threshold, indicators, reference, confirmed }: Place,
  status: ItemStatus,
  value: CriterionResult['value'],
): CriterionResult {
  return { id, status, value, unit, threshold, points: null, indicators, reference, confirmed };
}

function atLeast(at: Place, value: number, limit: number): CriterionResult {
  return result(at, passes(value, value >= limit), orNull(value));
}

function passes(value: number, pass: boolean): ItemStatus {
  return Number.isNaN(value) ? 'unknown' : pass ? 'met' : 'unmet';
}

function flag(at: Place, facts: Facts, id: string, wanted: boolean): CriterionResult {
  const value = facts[id];
  if (typeof value !== 'boolean') return result(at, 'unknown', null);
  return result(at, value === wanted ? 'met' : 'unmet', value);
}

function judged({ leadProductKeyField: value }: Facts): CriterionResult {
  if (typeof value !== 'boolean') return result(FIELD, 'manual', null);
  return result(FIELD, value ? 'met' : 'unmet', value);
}

function debt(facts: Facts, year: number): CriterionResult {
  const assets = figure(facts, 'totalAssets', year);
  const value = share(figure(facts, 'totalLiabilities', year), assets);
  return result(DEBT, passes(value, value <= 75), orNull(value));
}

function titleHeld({ titles }: Facts, asOf: string): CriterionResult {
  if (!Array.isArray(titles)) return result(TITLE, 'unknown', null);
  const held = (titles as readonly ListEntry[]).some(
    ({ tier, validFrom, validUntil }) =>
      tier === 'specialised' &&
      String(validFrom) <= asOf &&
      (validUntil === null || String(validUntil) >= asOf),
  );
  return result(TITLE, held ? 'met' : 'unmet', held);
}

function rdRatios(last: number, before: number, year: number): CriterionResult {
  const status =
    last < 3 || before < 3
      ? 'unmet'
      : Number.isNaN(last) || Number.isNaN(before)
        ? 'unknown'
        : 'met';
  return result(RD_RATIO, status, { [year - 1]: orNull(last), [year - 2]: orNull(before) });
}

function rights({ classIIpCount, sciTechAwards }: Facts, asOf: string): CriterionResult {
  const count = typeof classIIpCount === 'number' ? classIIpCount : NaN;
  const awards = Array.isArray(sciTechAwards) ? (sciTechAwards as readonly ListEntry[]) : undefined;
  const value = { classIIpCount: orNull(count), sciTechAwards: awards?.length ?? null };
  if (count >= 4) return result(RIGHTS, 'met', value);
  const from = `${Number(asOf.slice(0, 4)) - 3}${asOf.slice(4)}`;
  const waived = awards?.some(
    ({ level, rank, date }) =>
      level === 'NATIONAL' && Number(rank) <= 3 && String(date) >= from && String(date) <= asOf,
  );
  if (waived) return result(RIGHTS, 'waived', value);
  return result(RIGHTS, Number.isNaN(count) || !awards ? 'unknown' : 'unmet', value);
}

function market(marketShare: number, rank: number): CriterionResult {
  const value = { marketShare: orNull(marketShare), marketRankDomestic: orNull(rank) };
  if (marketShare >= 10 || rank <= 3) return result(MARKET, 'met', value);
  const open = Number.isNaN(marketShare) || Number.isNaN(rank);
  return result(MARKET, open ? 'unknown' : 'unmet', value);
}

function figure(facts: Facts, id: string, year: number): number {
  return (facts[id] as Series | undefined)?.[year] ?? NaN;
}

function point(facts: Facts, id: string): number {
  const value = facts[id];
  return typeof value === 'number' ? value : NaN;
}

function share(part: number, whole: number): number {
  return whole > 0 ? (part / whole) * 100 : NaN;
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
