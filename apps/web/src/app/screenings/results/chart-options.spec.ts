import { criterionChartOption } from './criterion-chart-option';
import { poolChartOption } from './pool-chart-option';

describe('poolChartOption', () => {
  it('draws one bar a pool in the order given, the ones not chosen faint', () => {
    const option = poolChartOption(
      [
        { name: '冲刺库', count: 167, colour: 'green', faint: false },
        { name: '加速库', count: 164, colour: 'blue', faint: true },
      ],
      'black',
    );
    expect(option).toMatchObject({
      yAxis: { inverse: true, data: ['冲刺库', '加速库'] },
      series: [
        {
          data: [
            { value: 167, itemStyle: { color: 'green', opacity: 1 } },
            { value: 164, itemStyle: { color: 'blue', opacity: 0.35 } },
          ],
        },
      ],
    });
  });
});

describe('criterionChartOption', () => {
  it('stacks the statuses of each criterion up to the number of enterprises', () => {
    const option = criterionChartOption(
      ['营业收入', '负债率'],
      [
        { status: 'met', name: '达标', colour: 'green', counts: [5, 2] },
        { status: 'unmet', name: '未达', colour: 'red', counts: [1, 4] },
      ],
      6,
      'black',
    );
    expect(option).toMatchObject({
      xAxis: { max: 6 },
      yAxis: { data: ['营业收入', '负债率'] },
      series: [
        { name: '达标', stack: 'statuses', data: [5, 2] },
        { name: '未达', stack: 'statuses', data: [1, 4] },
      ],
    });
  });
});
