import { decimalOf } from '@tidu/domain';
import { UNKNOWN } from '../logic/status';
import { getIndicator } from '../indicators/find-indicator';
import { NUMERIC } from '../packs/field-specs';
import type { ChooseCase, ChooseRule } from '../packs/rules';
import { exactOrder } from '../quantities/quantity';
import { quantityOf } from '../quantities/quantity-of';
import { numberOrNull } from './compare';
import type { OperatorDef, Reading, Scope } from './operator';
import { unitInEnglish, withSeparators } from './words';

/** A number decides which rule holds; unknown when that number is. */
export const choose: OperatorDef<ChooseRule> = {
  fields: { indicator: { kind: 'indicator', types: NUMERIC }, cases: { kind: 'cases' } },
  compile: ({ indicator, cases }, scope) => {
    const quantity = quantityOf(indicator);
    // From the highest down: the first whose lower limit is reached holds.
    const steps = [...cases].sort(highestFirst).map(({ from, rule }) => ({
      order: from === null ? () => 0 : exactOrder(quantity, decimalOf(from), from),
      check: scope.compile(rule),
    }));
    return (of) => {
      const found = quantity.read(of);
      if (Number.isNaN(found)) return UNKNOWN;
      for (const { order, check } of steps) if (order(of, found) >= 0) return check(of);
      return UNKNOWN;
    };
  },
  readings: ({ indicator, cases }, scope) => {
    const quantity = quantityOf(indicator);
    const deciding: Reading = { indicator, read: (of) => numberOrNull(quantity.read(of)) };
    return [deciding, ...cases.flatMap(({ rule }) => scope.readings(rule))];
  },
  describe: ({ indicator, cases }, scope) => {
    const { title, unit } = getIndicator(indicator);
    const parts = cases.map((part) => describeCase(part, unit ?? '', scope));
    return {
      zh: `按${title.zh}：${parts.map(({ zh }) => zh).join('；')}`,
      en: `by ${title.en}: ${parts.map(({ en }) => en).join('; ')}`,
    };
  },
};

const highestFirst = (a: ChooseCase, b: ChooseCase): number =>
  (b.from ?? -Infinity) - (a.from ?? -Infinity);

function describeCase({ from, to, rule }: ChooseCase, unit: string, scope: Scope) {
  const words = scope.describe(rule);
  const [low, high] = [from, to].map((limit) => (limit === null ? '' : withSeparators(limit)));
  const english = unitInEnglish(unit);
  if (from === null) {
    return {
      zh: `不足 ${high} ${unit}的，${words.zh}`,
      en: `below ${high} ${english}, ${words.en}`,
    };
  }
  if (to === null) {
    return { zh: `${low} ${unit}以上的，${words.zh}`, en: `from ${low} ${english}, ${words.en}` };
  }
  return {
    zh: `${low} ${unit}以上、不足 ${high} ${unit}的，${words.zh}`,
    en: `from ${low} to below ${high} ${english}, ${words.en}`,
  };
}
