import { decimalOf } from '@tidu/domain';
import type { Case } from '../evaluator/case';
import { exactOrder, type Quantity } from './quantity';

/**
 * How many times a step fits fully into a quantity, at most so many times; NaN when unknown. Each
 * multiple is compared exactly: 9.9999999999 of steps of 2 are four steps, 10 are five.
 */
export function fullSteps(quantity: Quantity, every: number, atMost: number): (of: Case) => number {
  const orders = Array.from({ length: atMost }, (_, index) => {
    const multiple = every * (index + 1);
    return exactOrder(quantity, decimalOf(multiple), multiple);
  });
  return (of) => {
    const found = quantity.read(of);
    if (Number.isNaN(found)) return NaN;
    const next = orders.findIndex((order) => order(of, found) < 0);
    return next < 0 ? atMost : next;
  };
}
