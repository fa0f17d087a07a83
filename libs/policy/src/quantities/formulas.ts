import type { Case } from '../evaluator/case';
import {
  add,
  compareFractions,
  divide,
  fractionOf,
  fractionOfDecimal,
  HUNDRED,
  multiply,
  ONE,
  subtract,
  type Fraction,
} from './fraction';
import type { Quantity } from './quantity';
import type { ReadNumber } from './read-number';

function rational(read: ReadNumber, exact: (of: Case) => Fraction): Quantity {
  return {
    read,
    compare: (of, threshold) => compareFractions(exact(of), fractionOfDecimal(threshold)),
  };
}

/** The number as it was reported. */
export function plain(value: ReadNumber): Quantity {
  return rational(value, (of) => fractionOf(value(of)));
}

/** part ÷ whole in %; a whole that is not positive makes it meaningless. */
export function percentage(part: ReadNumber, whole: ReadNumber): Quantity {
  return rational(
    (of) => {
      const base = whole(of);
      return base > 0 ? (part(of) / base) * 100 : NaN;
    },
    (of) => multiply(divide(fractionOf(part(of)), fractionOf(whole(of))), HUNDRED),
  );
}

/** (now − before) ÷ before in %; a base that is not positive makes it meaningless. */
export function growth(now: ReadNumber, before: ReadNumber): Quantity {
  return rational(
    (of) => growthRate(now(of), before(of)),
    (of) => exactGrowth(now(of), before(of)),
  );
}

/** The arithmetic mean of the growth rates between three successive years, in %. */
export function meanGrowth(y1: ReadNumber, y2: ReadNumber, y3: ReadNumber): Quantity {
  const rates = rational(
    (of) => (growthRate(y1(of), y2(of)) + growthRate(y2(of), y3(of))) / 2,
    (of) =>
      divide(add(exactGrowth(y1(of), y2(of)), exactGrowth(y2(of), y3(of))), {
        over: 2n,
        under: 1n,
      }),
  );
  return {
    ...rates,
    // Two large rates of opposite signs may leave a small mean with the error of the large ones.
    magnitude: (of) => Math.abs(growthRate(y1(of), y2(of))) + Math.abs(growthRate(y2(of), y3(of))),
  };
}

function growthRate(now: number, before: number): number {
  return before > 0 ? ((now - before) / before) * 100 : NaN;
}

function exactGrowth(now: number, before: number): Fraction {
  const base = fractionOf(before);
  return multiply(divide(subtract(fractionOf(now), base), base), HUNDRED);
}

/**
 * Compound growth over two years in %: √(last ÷ first) − 1. Compared exactly by squaring:
 * √q − 1 ≥ t  ⇔  q ≥ (1 + t)², for t ≥ −1.
 */
export function compoundGrowth2y(last: ReadNumber, first: ReadNumber): Quantity {
  return {
    read: (of) => {
      const base = first(of);
      const end = last(of);
      return base > 0 && end >= 0 ? (Math.sqrt(end / base) - 1) * 100 : NaN;
    },
    compare: (of, threshold) => {
      const factor = add(ONE, divide(fractionOfDecimal(threshold), HUNDRED));
      if (factor.over < 0n) return 1;
      const quotient = divide(fractionOf(last(of)), fractionOf(first(of)));
      return compareFractions(quotient, multiply(factor, factor));
    },
  };
}

/** The sum of all; one year missing makes it unknown. */
export function sum(values: readonly ReadNumber[]): Quantity {
  const total = rational(
    (of) => {
      let found = 0;
      for (const value of values) found += value(of);
      return found;
    },
    (of) =>
      values.reduce<Fraction>((so, value) => add(so, fractionOf(value(of))), {
        over: 0n,
        under: 1n,
      }),
  );
  return {
    ...total,
    magnitude: (of) => {
      let size = 0;
      for (const value of values) size += Math.abs(value(of));
      return size;
    },
  };
}

/** The arithmetic mean of all; one year missing makes it unknown. */
export function mean(values: readonly ReadNumber[]): Quantity {
  const total = sum(values);
  const count: Fraction = { over: BigInt(values.length), under: 1n };
  const average = rational(
    (of) => total.read(of) / values.length,
    (of) =>
      divide(
        values.reduce<Fraction>((so, value) => add(so, fractionOf(value(of))), {
          over: 0n,
          under: 1n,
        }),
        count,
      ),
  );
  return total.magnitude ? { ...average, magnitude: total.magnitude } : average;
}
