import type { BarSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

export type PoolChartOption = ComposeOption<
  BarSeriesOption | GridComponentOption | TooltipComponentOption
>;

export interface PoolBar {
  readonly name: string;
  readonly count: number;
  readonly colour: string;
  /** Faint when the results are narrowed to another pool. */
  readonly faint: boolean;
}

/** One bar a pool, best pool on top, its number behind it. */
export function poolChartOption(bars: readonly PoolBar[], ink: string): PoolChartOption {
  return {
    animation: false,
    grid: { left: 4, right: 48, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: ink, fontSize: 13 },
    },
    tooltip: { trigger: 'item' },
    series: [
      {
        type: 'bar',
        barMaxWidth: 22,
        cursor: 'pointer',
        label: { show: true, position: 'right', color: ink, fontSize: 13 },
        data: bars.map(({ count, colour, faint }) => ({
          value: count,
          itemStyle: { color: colour, opacity: faint ? 0.35 : 1, borderRadius: [0, 3, 3, 0] },
        })),
      },
    ],
  };
}
