import { getIndicator, type Rule } from '@tidu/policy';
import { numberIn, type Year } from './fact-values';
import type { FactLine, GoldenCase } from './golden-table';

/** Something that at least one golden case of a criterion must show. */
export interface Sight {
  readonly what: string;
  readonly isShownBy: (one: GoldenCase) => boolean;
}

type Read = (one: GoldenCase) => readonly number[];

export interface Nearness {
  /** The furthest that a case may lie from the border and still be just beside it. */
  readonly within: number;
  /** What can be reached at all; nothing is asked for beyond it. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

const EXACTLY = 1e-9;

/** On the border, just under it, just over it. */
export function around(name: string, border: number, read: Read, near: Nearness): Sight[] {
  const { within, min = -Infinity, max = Infinity } = near;
  const lies = (what: string, fits: (distance: number) => boolean): Sight => ({
    what: `${name} ${what} ${border}`,
    isShownBy: (one) => read(one).some((value) => fits(value - border)),
  });
  const on = EXACTLY * Math.max(1, Math.abs(border));
  return [
    lies('on', (distance) => Math.abs(distance) <= on),
    ...(border > min ? [lies('just under', (by) => by < -on && by >= -within - on)] : []),
    ...(border < max ? [lies('just over', (by) => by > on && by <= within + on)] : []),
  ];
}

/** Points come in fives at the coarsest. */
export const NEAREST_POINTS = 5;

/** Whole numbers are one apart, others a hundredth of the border. */
export function nearness(indicator: string, border: number): Nearness {
  const { type, min, max } = getIndicator(indicator);
  return { within: type === 'integer' ? 1 : Math.max(1, Math.abs(border)) / 100, min, max };
}

/** A number that is absent, or has no meaning, in one of the years. */
export function notKnown(indicator: string, years: readonly Year[]): Sight {
  return {
    what: `${indicator} not known`,
    isShownBy: ({ facts }) => years.some((year) => Number.isNaN(numberIn(facts, indicator, year))),
  };
}

/** Each value of a fact, and its absence. */
export function eachValue(indicator: string, values: readonly (string | boolean)[]): Sight[] {
  return [...values, undefined].map((value) => ({
    what: `${indicator} ${String(value ?? 'not known')}`,
    isShownBy: ({ facts }) => facts.facts[indicator] === value,
  }));
}

/** So many entries of a set. */
export function counts(
  indicator: string,
  values: readonly string[],
  wanted: readonly number[],
): Sight[] {
  const countIn = ({ facts }: FactLine): number | undefined =>
    (facts[indicator] as readonly string[] | undefined)?.filter((one) => values.includes(one))
      .length;
  return [...wanted, undefined].map((count) => ({
    what: `${String(count ?? 'unknown')} of ${indicator}`,
    isShownBy: ({ facts }) => countIn(facts) === count,
  }));
}

interface Entry {
  readonly level: string;
  readonly rank: number;
  readonly list: string;
  readonly date: string;
  readonly tier: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

type RuleOf<Op extends Rule['op']> = Extract<Rule, { op: Op }>;

/** An entry of a list as of a day fits; the case has no other entry. */
function entry(
  what: string,
  indicator: string,
  fits: (found: Entry, asOf: string) => boolean,
): Sight {
  return {
    what: `${indicator} ${what}`,
    isShownBy: ({ facts }) => {
      const list = facts.facts[indicator] as readonly Entry[] | undefined;
      return list?.length === 1 && list.some((found) => fits(found, facts.asOf));
    },
  };
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const yearsBefore = (day: string, years: number): string =>
  `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;

function window(
  indicator: string,
  years: number,
  counted: (found: Entry) => boolean,
): readonly Sight[] {
  const on = (what: string, day: (asOf: string) => string): Sight =>
    entry(what, indicator, (found, asOf) => counted(found) && found.date === day(asOf));
  return [
    on(`${years} years ago`, (asOf) => yearsBefore(asOf, years)),
    on(`${years} years and a day ago`, (asOf) => dayAfter(yearsBefore(asOf, years), -1)),
    on(`a day less than ${years} years ago`, (asOf) => dayAfter(yearsBefore(asOf, years), 1)),
    on('of the day', (asOf) => asOf),
    on('of the day after', (asOf) => dayAfter(asOf, 1)),
    ...eachValue(indicator, []),
  ];
}

/** Window and rank of an award, for each level. */
export function awardSights({ levels, rankAtMost, withinYears }: RuleOf<'award'>): Sight[] {
  const ranks = rankAtMost === undefined ? [] : [rankAtMost, rankAtMost + 1];
  const held = (what: string, fits: (found: Entry) => boolean): Sight =>
    entry(what, 'sciTechAwards', fits);
  return [
    ...window('sciTechAwards', withinYears, ({ level }) => levels.includes(level)),
    ...levels.map((level) => held(level, (found) => found.level === level)),
    ...levels.flatMap((level) =>
      ranks.map((rank) =>
        held(`${level} rank ${rank}`, (found) => found.level === level && found.rank === rank),
      ),
    ),
    ...ranks
      .slice(0, 1)
      .map((rank) => held(`rank ${rank - 1}`, (found) => found.rank === rank - 1)),
  ];
}

/** Window of a contest, and each of its lists somewhere. */
export function contestSights({ lists, withinYears }: RuleOf<'contest'>): Sight[] {
  return [
    ...window('makerContest', withinYears, ({ list }) => lists.includes(list)),
    ...lists.map((list) => entry(list, 'makerContest', (found) => found.list === list)),
  ];
}

/** First and last day of a title, and a title of another tier. */
export function titleSights({ tiers, when }: RuleOf<'title'>): Sight[] {
  const of = (what: string, fits: (found: Entry, asOf: string) => boolean): Sight =>
    entry(what, 'titles', (found, asOf) => tiers.includes(found.tier) && fits(found, asOf));
  const days = [-1, 0, 1];
  const last = days.map((by) =>
    of(`until ${by} days from the day`, (found, asOf) => found.validUntil === dayAfter(asOf, by)),
  );
  const first = days.map((by) =>
    of(`from ${by} days from the day`, (found, asOf) => found.validFrom === dayAfter(asOf, by)),
  );
  return [
    ...first,
    ...(when === 'valid' ? last : [of('ended', (found, asOf) => found.validUntil < asOf)]),
    ...tiers.map((tier) => entry(tier, 'titles', (found) => found.tier === tier)),
    entry('of another tier', 'titles', ({ tier }) => !tiers.includes(tier)),
    ...eachValue('titles', []),
  ];
}
