import type { Case } from '../evaluator/case';
import { isSmallOrMediumIn } from '../sizes/is-small-or-medium-in';

/** A yes-or-no point, null when it is not known. */
export function readBoolean(indicator: string): (of: Case) => boolean | null {
  const derive = DERIVED[indicator];
  return (of) => {
    const value = of.facts[indicator];
    if (typeof value === 'boolean') return value;
    return derive ? (derive(of) ?? null) : null;
  };
}

/** What follows from other facts where nobody has given it; what was given stands. */
const DERIVED: Readonly<Record<string, (of: Case) => boolean | undefined>> = {
  isSme: isSmallOrMediumIn,
};
