import { type Division, DivisionTree } from './division-tree';

const row = (code: string, name: string, parentCode: string | null = null): Division => ({
  code,
  name,
  parentCode,
  level: parentCode === null ? 'province' : code.endsWith('00') ? 'city' : 'county',
});

const tree = new DivisionTree([
  row('110000', '北京市'),
  row('110100', '北京市', '110000'),
  row('110101', '东城区', '110100'),
  row('320000', '江苏省'),
  row('320100', '南京市', '320000'),
  row('320106', '鼓楼区', '320100'),
  row('320300', '徐州市', '320000'),
  row('320302', '鼓楼区', '320300'),
  row('330000', '浙江省'),
  row('330700', '金华市', '330000'),
  row('330782', '义乌市', '330700'),
  row('410000', '河南省'),
  row('419000', '省直辖县级行政区划', '410000'),
  row('419001', '济源市', '419000'),
]);

const codeOf = (text: string) => {
  const answer = tree.lookUp(text);
  return 'found' in answer ? answer.found.code : answer;
};

describe('DivisionTree', () => {
  it.each([
    ['330782', '浙江省 金华市 义乌市'],
    ['330000', '浙江省'],
    ['110101', '北京市 东城区'],
    ['419001', '河南省 济源市'],
    ['999999', ''],
  ])('writes %s as %p', (code, name) => {
    expect(tree.nameOf(code)).toBe(name);
  });

  it.each([
    ['330782', '330782'],
    ['330782', '浙江省金华市义乌市'],
    ['330782', '浙江省 金华市 义乌市'],
    ['330782', '浙江省/义乌市'],
    ['330782', '金华市义乌市'],
    ['330782', '义乌市'],
    ['330782', '３３０７８２'],
    ['320106', '南京市鼓楼区'],
    ['110101', '北京市东城区'],
    ['110101', '北京市北京市东城区'],
    ['419001', '河南省济源市'],
  ])('finds %s by %p', (code, text) => {
    expect(codeOf(text)).toBe(code);
  });

  it('takes the province where its only city has the same name', () => {
    expect(codeOf('北京市')).toBe('110000');
    expect(codeOf('北京市北京市')).toBe('110100');
  });

  it('does not guess between divisions of one name', () => {
    const answer = tree.lookUp('鼓楼区');
    expect('ambiguous' in answer && answer.ambiguous.map(({ code }) => code)).toEqual([
      '320106',
      '320302',
    ]);
    expect('ambiguous' in tree.lookUp('江苏省鼓楼区')).toBe(true);
  });

  it.each(['330799', '浙江', '省直辖县级行政区划', '', '月球'])('knows no division %p', (text) => {
    expect(tree.lookUp(text)).toEqual({ unknown: true });
  });
});
