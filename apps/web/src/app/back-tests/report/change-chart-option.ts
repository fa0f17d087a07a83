import type { BarSeriesOption } from 'echarts/charts';
import type {
  GridComponentOption,
  LegendComponentOption,
  TooltipComponentOption,
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

export type ChangeChartOption = ComposeOption<
  BarSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>;

export interface ChangeSeries {
  readonly name: string;
  readonly colour: string;
  /** Number of enterprises by group. */
  readonly counts: readonly number[];
}

/** One line a group, split by what changes for its enterprises. */
export function changeChartOption(
  groups: readonly string[],
  series: readonly ChangeSeries[],
  ink: string,
): ChangeChartOption {
  return {
    animation: false,
    grid: { left: 4, right: 24, top: 34, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, textStyle: { color: ink } },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true },
    xAxis: { type: 'value', minInterval: 1, axisLabel: { color: ink }, splitNumber: 4 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...groups],
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: ink, fontSize: 12, lineHeight: 13, width: 150, overflow: 'break' },
    },
    series: series.map(({ name, colour, counts }) => ({
      type: 'bar',
      name,
      stack: 'changes',
      barMaxWidth: 16,
      cursor: 'pointer',
      itemStyle: { color: colour },
      data: [...counts],
    })),
  };
}
