import { isScored, ruleFor, type Criterion, type Procedure, type RulePack } from '@tidu/policy';
import { NEAREST_POINTS, nearness } from './sights';

/** A pack in which one number or one sign is another. */
export interface MovedPack {
  readonly criterion: string;
  readonly what: string;
  readonly pack: RulePack;
}

type Node = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

interface Move {
  readonly path: Path;
  readonly to: unknown;
}

const SIGNS: Readonly<Record<string, string>> = { '>=': '>', '>': '>=', '<=': '<', '<': '<=' };

/** Each number of each rule that holds in a procedure moved up and down by a hair, each sign turned. */
export function movedPacks(pack: RulePack, procedure: Procedure): readonly MovedPack[] {
  return pack.criteria.flatMap((criterion, index) => {
    const [rule, at] = ruleAndPath(criterion, procedure);
    return movesOf(rule, [...at]).map(({ path, to }) => ({
      criterion: criterion.id,
      what: `${criterion.id} ${path.join('.')} ${String(to)}`,
      pack: {
        ...pack,
        criteria: pack.criteria.with(index, withValue(criterion, path, to) as Criterion),
      },
    }));
  });
}

function ruleAndPath(criterion: Criterion, procedure: Procedure): readonly [unknown, Path] {
  if (isScored(criterion)) return [criterion.points, ['points']];
  const rule = ruleFor(criterion, procedure);
  return [rule, rule === criterion.rule ? ['rule'] : ['rule', procedure]];
}

function movesOf(node: unknown, path: Path, above?: string): Move[] {
  if (Array.isArray(node)) {
    return node.flatMap((entry, index) => movesOf(entry, [...path, index], above));
  }
  if (typeof node !== 'object' || node === null) return [];
  const { indicator = above } = node as { indicator?: string };
  return Object.entries(node).flatMap(([key, value]: [string, unknown]): Move[] => {
    const at = [...path, key];
    if (typeof value === 'boolean') return [{ path: at, to: !value }];
    if (key === 'is') return [{ path: at, to: SIGNS[String(value)] }];
    if (typeof value !== 'number') return movesOf(value, at, indicator);
    return numbersBeside(key, value, indicator).map((to) => ({ path: at, to }));
  });
}

/** Limits by what lies just beside them; points, ranks, counts and years by one. */
function numbersBeside(key: string, value: number, indicator: string | undefined): number[] {
  // The end of a band is moved by the beginning of the next one.
  if (key === 'to') return [];
  const isLimit = key === 'value' || key === 'from' || key === 'every';
  if (isLimit && indicator === undefined) return [value + NEAREST_POINTS, value - NEAREST_POINTS];
  // Half a point, since no step may give none; nothing gives points below none.
  if (key === 'points') return [value + 0.5, value - 0.5].filter((to) => to >= 0);
  const by = isLimit && indicator !== undefined ? nearness(indicator, value).within : 1;
  return [value + by, value - by];
}

function withValue(node: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(node)) return node.with(Number(key), withValue(node[Number(key)], rest, to));
  const members = node as Node;
  return { ...members, [key]: withValue(members[key], rest, to) };
}
