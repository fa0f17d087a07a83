/** A county office of the demonstration and made-up enterprises of its place. */
export interface County {
  readonly office: 'yuecheng' | 'keqiao' | 'yinzhou';
  readonly division: string;
  readonly firms: readonly { readonly name: string; readonly creditCode: string }[];
}

export const YUECHENG: County = {
  office: 'yuecheng',
  division: '330602',
  firms: [
    { name: '越城测试轴承有限公司', creditCode: '91330602MA2B7Q1Y5K' },
    { name: '越城测试传感器有限公司', creditCode: '91330602MA2B7Q1Y6N' },
  ],
};

/** The next county of the same city. */
export const KEQIAO: County = {
  office: 'keqiao',
  division: '330603',
  firms: [
    { name: '柯桥测试纺织机械有限公司', creditCode: '91330603MA2B3K1Y2M' },
    { name: '柯桥测试染整科技有限公司', creditCode: '91330603MA2B3K1Y3Q' },
  ],
};

/** A county of a city that recommends to the ministry itself. */
export const YINZHOU: County = {
  office: 'yinzhou',
  division: '330212',
  firms: [{ name: '鄞州测试模具有限公司', creditCode: '91330212MA2A5N1Y4T' }],
};
