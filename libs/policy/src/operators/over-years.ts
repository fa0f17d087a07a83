import { decimalOf, type Bilingual } from '@tidu/domain';
import { UNMET, MET, type Status } from '../logic/status';
import { NUMERIC, type FieldSpecs } from '../packs/field-specs';
import { COMPARISONS, YEARS, type AnyYearRule, type EachYearRule } from '../packs/rules';
import { compileComparison } from '../quantities/quantity';
import { quantityOf, yearsBack } from '../quantities/quantity-of';
import { numberOrNull } from './compare';
import type { Check, Reading } from './operator';
import { comparisonWords } from './words';

type YearsRule = EachYearRule | AnyYearRule;

export const yearsFields: FieldSpecs = {
  indicator: { kind: 'indicator', types: NUMERIC, seriesOnly: true },
  years: { kind: 'someOf', values: YEARS },
  is: { kind: 'oneOf', values: COMPARISONS },
  value: { kind: 'number' },
};

/** The comparison of each named year, folded into one status. */
export function compileYears(rule: YearsRule, combine: (a: Status, b: Status) => Status): Check {
  const limit = decimalOf(rule.value);
  const checks = rule.years.map((year) =>
    compileComparison(quantityOf(rule.indicator, year), rule.is, limit, rule.value),
  );
  const start: Status = rule.op === 'eachYear' ? MET : UNMET;
  return (of) => {
    let status: Status = start;
    for (const check of checks) status = combine(status, check(of));
    return status;
  };
}

export function readYears({ indicator, years }: YearsRule): readonly Reading[] {
  return years.map((year) => {
    const quantity = quantityOf(indicator, year);
    return {
      indicator,
      back: yearsBack(year),
      read: (of) => numberOrNull(quantity.read(of)),
    };
  });
}

const PERIOD: Readonly<Record<string, Bilingual>> = {
  'eachYear Y1 Y2': { zh: '近两年每年', en: 'in each of the last two full years: ' },
  'anyYear Y0': { zh: '本年度', en: 'in this year: ' },
  'anyYear Y1 Y2 Y3': { zh: '近三年任一年', en: 'in any of the last three full years: ' },
  'anyYear Y0 Y1': { zh: '近两年任一年', en: 'in this year or the one before: ' },
};

export function describeYears(rule: YearsRule): Bilingual {
  const words = comparisonWords(rule.indicator, rule.is, rule.value);
  const period = PERIOD[`${rule.op} ${rule.years.join(' ')}`] ?? {
    zh:
      rule.op === 'eachYear' ? `${rule.years.join('、')} 每年` : `${rule.years.join('、')} 任一年`,
    en: `${rule.op === 'eachYear' ? 'each of' : 'any of'} ${rule.years.join(', ')}: `,
  };
  return { zh: period.zh + words.zh, en: period.en + words.en };
}
