import { both } from '../logic/combine';
import { MET, UNKNOWN, UNMET, type Status } from '../logic/status';
import { getIndicator } from '../indicators/find-indicator';
import type { Case } from '../evaluator/case';
import { YEARS, type RisingRule, type Year } from '../packs/rules';
import { yearsBack } from '../quantities/quantity-of';
import { readSeries } from '../quantities/read-number';
import { numberOrNull } from './compare';
import type { OperatorDef, Reading } from './operator';

/** Each named year above the one before it; reported figures, so doubles compare exactly. */
export const rising: OperatorDef<RisingRule> = {
  fields: {
    indicator: { kind: 'indicator', types: ['number', 'integer'], storedSeries: true },
    years: { kind: 'someOf', values: YEARS },
  },
  compile: ({ indicator, years }) => {
    const steps = years.map((year) => {
      const [now, before] = [reader(indicator, year, 0), reader(indicator, year, 1)];
      return (of: Case): Status => {
        const difference = now(of) - before(of);
        return Number.isNaN(difference) ? UNKNOWN : difference > 0 ? MET : UNMET;
      };
    });
    return (of) => {
      let status: Status = MET;
      for (const step of steps) status = both(status, step(of));
      return status;
    };
  },
  readings: ({ indicator, years }) => {
    const last = years.at(-1) ?? 'Y1';
    return [...years.map((year) => reading(indicator, year, 0)), reading(indicator, last, 1)];
  },
  describe: ({ indicator, years }) => {
    const { title } = getIndicator(indicator);
    return {
      zh: `${title.zh}连续${years.length}年增长`,
      en: `${title.en} rising ${years.length} years running`,
    };
  },
};

const reader = (indicator: string, year: Year, earlier: number): ((of: Case) => number) =>
  readSeries(indicator, yearsBack(year) + earlier);

function reading(indicator: string, year: Year, earlier: number): Reading {
  const read = reader(indicator, year, earlier);
  return {
    indicator,
    back: yearsBack(year) + earlier,
    read: (of) => numberOrNull(read(of)),
  };
}
