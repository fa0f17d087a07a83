import { changeChartOption } from './change-chart-option';

describe('changeChartOption', () => {
  it('stacks the kinds of change of each group, in the order given', () => {
    const option = changeChartOption(
      ['杭州市', '宁波市'],
      [
        { name: '新符合', colour: 'green', counts: [1, 0] },
        { name: '不再符合', colour: 'red', counts: [4, 2] },
      ],
      'black',
    );
    expect(option).toMatchObject({
      yAxis: { inverse: true, data: ['杭州市', '宁波市'] },
      series: [
        { name: '新符合', stack: 'changes', itemStyle: { color: 'green' }, data: [1, 0] },
        { name: '不再符合', stack: 'changes', data: [4, 2] },
      ],
    });
  });
});
