import type { Procedure, Verdict } from '@tidu/policy';
import type {
  Change,
  ExpectedLine,
  FactLine,
  GoldenCase,
  GoldenTable,
  Group,
  Outcome,
  Points,
  Row,
  RowOptions,
} from './golden-table';

/** How many years before Y1 the first entry of a series lies. */
const SERIES: Readonly<Record<string, number>> = {
  revenue: 0,
  mainRevenue: 0,
  netProfit: 0,
  rdExpense: 0,
  totalAssets: 0,
  totalLiabilities: 0,
  staffTotal: 0,
  rdStaff: 0,
  equityFinancing: 0,
  // Of the year of asOf first.
  developmentEvalScore: -1,
};

/** The cases of a table in one procedure: the base, then each row. */
export function expandTable(table: GoldenTable, procedure: Procedure): readonly GoldenCase[] {
  const base = procedure === 'review' ? { ...table.base, ...table.review } : table.base;
  const first: GoldenCase = {
    facts: factLine('base', table.asOf, base),
    expected: { id: 'base', verdict: table.verdict, statuses: {}, points: {} },
  };
  return [first, ...table.groups.flatMap((group) => expandGroup(table, group, base, procedure))];
}

function expandGroup(
  table: GoldenTable,
  group: Group,
  base: Change,
  procedure: Procedure,
): GoldenCase[] {
  const { about, ids = about, rows } = group;
  return rows.flatMap(([change, outcome, more]: Row, index) => {
    const options = { ...group.options, ...more };
    if (options.only !== undefined && options.only !== procedure) return [];
    const id = `${ids}-${String(index + 1).padStart(2, '0')}`;
    const facts = { ...base, ...group.with, ...change };
    return [
      {
        facts: factLine(id, options.asOf ?? table.asOf, facts),
        expected: expectedLine(id, about, outcome, options, table.verdict),
      },
    ];
  });
}

function factLine(id: string, asOf: string, change: Change): FactLine {
  const y1 = Number(asOf.slice(0, 4)) - 1;
  const known = Object.entries(change).filter(([, value]) => value !== null);
  return {
    id,
    asOf,
    facts: Object.fromEntries(
      known.map(([indicator, value]) => [indicator, factOf(indicator, value, y1)]),
    ),
  };
}

function factOf(indicator: string, value: unknown, y1: number): unknown {
  const back = Object.hasOwn(SERIES, indicator) ? SERIES[indicator] : undefined;
  if (back === undefined) return value;
  const years = (value as readonly (number | null)[]).map((figure, index) => [
    String(y1 - back - index),
    figure,
  ]);
  return Object.fromEntries(years.filter(([, figure]) => figure !== null));
}

function expectedLine(
  id: string,
  about: string,
  outcome: Outcome,
  options: RowOptions,
  base: Verdict,
): ExpectedLine {
  const { score, dimensions, statuses = {}, points = {} } = options;
  const own = typeof outcome === 'string' ? { [about]: outcome } : {};
  const given = typeof outcome === 'string' ? points : { [about]: outcome, ...points };
  return {
    id,
    verdict: options.verdict ?? verdictOf(outcome, base),
    ...(score ? { score: { ...range(score), ...(dimensions ? { dimensions } : {}) } } : {}),
    statuses: { ...own, ...statuses },
    points: Object.fromEntries(Object.entries(given).map(([item, of]) => [item, range(of)])),
  };
}

/** A required item decides; what a row says of its verdict goes before. */
function verdictOf(outcome: Outcome, base: Verdict): Verdict {
  if (outcome === 'unmet') return 'unmet';
  if (outcome === 'unknown' || outcome === 'manual') return 'undetermined';
  return base;
}

function range(points: number | readonly [number, number]): Points {
  const [min, max] = typeof points === 'number' ? [points, points] : points;
  return { min, max };
}
