import { findIndicator, type Indicator } from '@tidu/policy';
import type { ImportMapping, IndicatorColumn } from './import-mapping';
import type { MappingNode } from './mapping-node';
import { canConvert, UNIT_NAMES } from './units';

/** Notes what keeps a column from becoming facts of its indicator. */
export function checkIndicatorColumn(
  column: IndicatorColumn,
  mapping: ImportMapping,
  node: MappingNode,
): void {
  const indicator: Indicator | undefined = findIndicator(column.indicator);
  if (!indicator) {
    node.fault('indicator', {
      zh: `没有指标“${column.indicator}”，请核对指标编号`,
      en: `there is no indicator "${column.indicator}"; check its id`,
    });
  } else if (indicator.kind === 'derived') {
    node.fault('derived', {
      zh: `“${indicator.title.zh}”由其他指标计算得出，不能导入；请把列移到 ignore`,
      en: `"${indicator.title.en}" is computed from others and not imported; move the column to ignore`,
    });
  } else {
    checkUnit(column, indicator, node);
    checkValues(column, indicator, node);
    if (indicator.kind === 'series') checkYear(column, mapping, node);
    else checkDay(column, mapping, node);
  }
}

function checkUnit({ unit }: IndicatorColumn, indicator: Indicator, node: MappingNode): void {
  if (indicator.unit === null) {
    if (unit === null) return;
    node.fault('unit', {
      zh: `“${indicator.title.zh}”没有单位，请删去 unit`,
      en: `"${indicator.title.en}" has no unit; remove unit`,
    });
  } else if (unit === null || !canConvert(unit, indicator.unit)) {
    const convertible = UNIT_NAMES.filter((name) => canConvert(name, indicator.unit ?? ''));
    node.fault('unit', {
      zh: `“${indicator.title.zh}”的列须注明单位 unit：${convertible.join('、')}`,
      en: `the column of "${indicator.title.en}" needs a unit: ${convertible.join(', ')}`,
    });
  }
}

function checkValues({ values }: IndicatorColumn, indicator: Indicator, node: MappingNode): void {
  const allowed = indicator.values ?? [];
  const strange = Object.values(values).filter((value) => value !== '' && !allowed.includes(value));
  if (strange.length === 0) return;
  node.fault('values', {
    zh: `“${indicator.title.zh}”不能取 ${strange.join('、')}；可用：${allowed.join('、') || '（此指标不用 values）'}`,
    en: `"${indicator.title.en}" does not take ${strange.join(', ')}; it takes: ${allowed.join(', ') || '(no values at all)'}`,
  });
}

function checkYear(column: IndicatorColumn, { year }: ImportMapping, node: MappingNode): void {
  if (column.year === null && year === null) {
    node.fault('year', {
      zh: '按年的指标须有 year 列，或在此注明固定年份 year: 2024',
      en: 'a yearly indicator needs the column year, or a fixed year here such as year: 2024',
    });
  }
  if (column.year !== null && (year !== null || column.yearOffset !== 0)) {
    node.fault('year', {
      zh: '固定年份只用于每家企业一行、没有 year 列的文件；有 year 列请改用 yearOffset',
      en: 'a fixed year is for files of one row an enterprise without a column year; use yearOffset otherwise',
    });
  }
}

function checkDay(column: IndicatorColumn, { year, asOf }: ImportMapping, node: MappingNode): void {
  if (year === null && asOf === null) {
    node.fault('as-of', {
      zh: '按日的指标须有 asOf 列，或有 year 列（视为该年 12 月 31 日）',
      en: 'an indicator as of a day needs the column asOf, or year (taken as its 31 December)',
    });
  }
  if (column.year !== null || column.yearOffset !== 0 || column.fallback) {
    node.fault('as-of', {
      zh: '按日的指标不用 year、yearOffset、fallback，请删去',
      en: 'an indicator as of a day takes no year, yearOffset or fallback; remove them',
    });
  }
}
