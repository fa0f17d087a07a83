import type { IndicatorColumn } from './import-mapping';
import type { MappingNode } from './mapping-node';

const KEYS = ['indicator', 'column', 'unit', 'year', 'yearOffset', 'fallback', 'values'] as const;

/** One entry of `indicators`: which column holds which indicator, in what unit, of what year. */
export function readIndicatorColumn(node: MappingNode): IndicatorColumn {
  const at = node.fields(KEYS);
  return {
    indicator: (at.indicator ?? node.missing('indicator')).text(),
    column: (at.column ?? node.missing('column')).text(),
    unit: at.unit?.text() ?? null,
    year: at.year?.integer(1949, 2200) ?? null,
    yearOffset: at.yearOffset?.integer(-20, 0) ?? 0,
    fallback: at.fallback?.flag() ?? false,
    values: at.values?.texts() ?? {},
  };
}
