import { findIndicator } from '../indicators/find-indicator';
import type { Indicator } from '../indicators/indicator';
import { isMembers } from '../packs/shape-checker';
import { checkList, checkSet } from './check-entries';
import { checkNumber } from './check-number';
import { FaultyFact, quoted, refuse, type FactFault } from './fact-fault';
import type { Facts, FactValue, Series } from './facts';

export type FactsCheck =
  { readonly ok: true; readonly facts: Facts } | { readonly ok: false; readonly fault: FactFault };

/**
 * Checks facts of unknown origin, by indicator id: series by year, points as they are; null means
 * absent. The first fault is reported.
 * Source: `INDICATORS`; derived indicators are computed, never taken.
 */
export function checkFacts(input: unknown): FactsCheck {
  try {
    return { ok: true, facts: readFacts(input) };
  } catch (error) {
    if (error instanceof FaultyFact) return { ok: false, fault: error.fault };
    throw error;
  }
}

function readFacts(input: unknown): Facts {
  if (!isMembers(input)) {
    return refuse('fact.type', 'facts', {
      zh: '应为以指标编号为键的对象',
      en: 'must be an object with indicator ids as keys',
    });
  }
  const facts: Record<string, FactValue> = {};
  for (const id of Object.keys(input)) {
    const indicator = findIndicator(id);
    if (!indicator) return refuseUnknown(id);
    const value = input[id];
    if (value === null || value === undefined) continue;
    facts[id] = readFact(value, indicator, `facts.${id}`);
  }
  return facts;
}

/** An id that is short and plain stands in the path; any other only in the message. */
const PLAIN = /^\w{1,60}$/;

function refuseUnknown(id: string): never {
  return refuse('fact.unknown-indicator', PLAIN.test(id) ? `facts.${id}` : 'facts', {
    zh: `没有指标 ${quoted(id)}；请使用指标目录中的编号`,
    en: `there is no indicator ${quoted(id)}; use an id of the indicator dictionary`,
  });
}

function readFact(value: unknown, indicator: Indicator, path: string): FactValue {
  if (indicator.kind === 'derived') {
    return refuse('fact.derived-indicator', path, {
      zh: `${indicator.title.zh}由其他指标计算得出（${indicator.formula ?? ''}），请提供原始指标`,
      en: `${indicator.title.en} is computed (${indicator.formula ?? ''}); give the figures it is made of`,
    });
  }
  return indicator.kind === 'series'
    ? readYears(value, indicator, path)
    : readPoint(value, indicator, path);
}

const YEAR = /^[12]\d{3}$/;
const [FIRST_YEAR, LAST_YEAR] = [1949, 2200];

function readYears(value: unknown, indicator: Indicator, path: string): Series {
  if (!isMembers(value)) {
    return refuse('fact.type', path, {
      zh: '应为以年份为键的对象，如 {"2025": 12100}',
      en: 'must be an object with years as keys, such as {"2025": 12100}',
    });
  }
  const series: Record<string, number> = {};
  for (const year of Object.keys(value)) {
    if (!YEAR.test(year) || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) {
      return refuse('fact.year', path, {
        zh: `${quoted(year)} 不是 ${FIRST_YEAR} 至 ${LAST_YEAR} 年之间的年份`,
        en: `${quoted(year)} is no year from ${FIRST_YEAR} to ${LAST_YEAR}`,
      });
    }
    const figure = value[year];
    if (figure !== null) series[year] = checkNumber(figure, indicator, `${path}.${year}`);
  }
  return series;
}

function readPoint(value: unknown, indicator: Indicator, path: string): FactValue {
  switch (indicator.type) {
    case 'number':
    case 'integer':
      return checkNumber(value, indicator, path);
    case 'boolean':
      if (typeof value === 'boolean') return value;
      return refuse('fact.type', path, {
        zh: `应为 true 或 false，实为 ${quoted(value)}`,
        en: `must be true or false, found ${quoted(value)}`,
      });
    case 'enum':
      if (typeof value === 'string' && indicator.values?.includes(value)) return value;
      return refuseValue(value, indicator, path);
    case 'set':
      return checkSet(value, indicator, path);
    case 'list':
      return checkList(value, indicator, path);
  }
}

function refuseValue(value: unknown, { values = [] }: Indicator, path: string): never {
  return refuse('fact.value', path, {
    zh: `应为 ${values.join('、')} 之一，实为 ${quoted(value)}`,
    en: `must be one of ${values.join(', ')}, found ${quoted(value)}`,
  });
}
