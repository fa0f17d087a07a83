import type { ItemStatusName } from '@tidu/contracts';
import type { BarSeriesOption } from 'echarts/charts';
import type {
  GridComponentOption,
  LegendComponentOption,
  TooltipComponentOption,
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

export type CriterionChartOption = ComposeOption<
  BarSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>;

export interface StatusSeries {
  readonly status: ItemStatusName;
  readonly name: string;
  readonly colour: string;
  /** Number of enterprises by criterion, in the pack's order. */
  readonly counts: readonly number[];
}

/** One line a criterion, in the pack's order, split by the status of the enterprises. */
export function criterionChartOption(
  criteria: readonly string[],
  series: readonly StatusSeries[],
  enterprises: number,
  ink: string,
): CriterionChartOption {
  return {
    animation: false,
    grid: { left: 4, right: 16, top: 36, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, textStyle: { color: ink } },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true },
    xAxis: { type: 'value', max: enterprises, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...criteria],
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: ink, fontSize: 12, lineHeight: 13, width: 140, overflow: 'break' },
    },
    series: series.map(({ name, colour, counts }) => ({
      type: 'bar',
      name,
      stack: 'statuses',
      barMaxWidth: 16,
      cursor: 'pointer',
      itemStyle: { color: colour },
      data: [...counts],
    })),
  };
}
