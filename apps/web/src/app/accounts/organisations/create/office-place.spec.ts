import { divisionOf, levelOfPlace, proposedOfficeName } from './office-place';

describe('levelOfPlace', () => {
  it('follows from how far down the place was picked', () => {
    expect(['', '33', '3306', '330602'].map(levelOfPlace)).toEqual([
      'ministry',
      'province',
      'city',
      'county',
    ]);
  });
});

describe('divisionOf', () => {
  it('fills up the code', () => {
    expect(['', '33', '3306', '330602'].map(divisionOf)).toEqual([
      '000000',
      '330000',
      '330600',
      '330602',
    ]);
  });
});

describe('proposedOfficeName', () => {
  it.each([
    ['', [], '工业和信息化部'],
    ['33', ['浙江省'], '浙江省经济和信息化厅'],
    ['45', ['广西壮族自治区'], '广西壮族自治区工业和信息化厅'],
    ['11', ['北京市'], '北京市经济和信息化局'],
    ['3306', ['浙江省', '绍兴市'], '绍兴市经济和信息化局'],
    ['330602', ['浙江省', '绍兴市', '越城区'], '绍兴市越城区经济和信息化局'],
    ['330681', ['浙江省', '绍兴市', '诸暨市'], '诸暨市经济和信息化局'],
    ['330624', ['浙江省', '绍兴市', '新昌县'], '新昌县经济和信息化局'],
    ['320102', ['江苏省', '南京市', '玄武区'], '南京市玄武区工业和信息化局'],
  ])('calls the office of %j %s %s', (prefix, names, name) => {
    expect(proposedOfficeName(prefix, names)).toBe(name);
  });
});
