import type { Facts, FactValue } from '@tidu/policy';

/** The day on which the generated facts are judged; its last full year is 2025. */
export const GENERATED_AS_OF = '2026-05-10';

/** A number from 0 to 1, the same sequence for the same seed (mulberry32). */
export type Random = () => number;

export function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Share of facts that nobody has reported. */
const ABSENT = 0.015;

/**
 * Facts of invented enterprises near the little-giant lines: most items met, some by a hair, some
 * not, some unknown, a few waived by an award. The same ones for the same number and seed.
 */
export function generatedFacts(count: number, seed = 20_260_510): Facts[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => enterpriseOf(random));
}

function enterpriseOf(random: Random): Facts {
  const figures = figuresOf(random);
  const has = (share: number): boolean => random() < share;
  const facts: Record<string, FactValue> = {
    ...figures,
    registeredInChina: has(0.99),
    isSme: has(0.97),
    abnormalOperationListed: has(0.02),
    seriousDishonestyListed: has(0.01),
    prohibitedProduct: has(0.01),
    majorIncident3y: has(0.02),
    titles: has(0.97) ? [titleOf(random)] : [],
    sciTechAwards: has(0.06) ? [awardOf(random)] : [],
    segmentYears: Math.floor(between(random, 2.6, 25)),
    classIIpCount: Math.floor(between(random, 2, 30)),
    marketShare: inCents(between(random, 2, 45)),
    marketRankDomestic: 1 + Math.floor(between(random, 0, 9)),
    leadProductKeyField: has(0.95),
    developmentEvalScore: { '2026': inCents(between(random, 55, 90)) },
  };
  return Object.fromEntries(Object.entries(facts).filter(() => !has(ABSENT)));
}

/** Yearly figures that fit each other, 万元. */
function figuresOf(random: Random): Record<string, FactValue> {
  const first = between(random, 4_500, 60_000);
  const second = first * between(random, 0.98, 1.25);
  const last = second * between(random, 0.98, 1.25);
  const assets = last * between(random, 0.8, 2);
  const effort = between(random, 0.028, 0.09);
  return {
    revenue: { '2023': inCents(first), '2024': inCents(second), '2025': inCents(last) },
    mainRevenue: { '2025': inCents(last * between(random, 0.89, 1)) },
    totalAssets: { '2025': inCents(assets) },
    totalLiabilities: { '2025': inCents(assets * between(random, 0.15, 0.78)) },
    rdExpense: { '2024': inCents(second * effort), '2025': inCents(last * effort) },
    staffTotal: { '2025': Math.floor(between(random, 60, 900)) },
  };
}

function titleOf(random: Random) {
  const year = 2021 + Math.floor(between(random, 2, 5));
  return { tier: 'specialised', validFrom: `${year}-03-01`, validUntil: `${year + 3}-02-28` };
}

function awardOf(random: Random) {
  return {
    level: random() < 0.7 ? 'NATIONAL' : 'PROVINCIAL',
    rank: 1 + Math.floor(between(random, 0, 5)),
    date: `${2021 + Math.floor(between(random, 0, 5))}-11-01`,
  };
}

function between(random: Random, from: number, to: number): number {
  return from + random() * (to - from);
}

function inCents(value: number): number {
  return Math.round(value * 100) / 100;
}
