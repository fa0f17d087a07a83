/**
 * Words that a guesser tries first here, besides the list of breached passwords, which is mostly
 * English: the product and its offices, and what people in China like to take (OWASP ASVS 5.0,
 * 6.1.2 and 6.2.11). The most likely come first.
 */
export const CONTEXT_WORDS: readonly string[] = [
  // love in numbers and pinyin
  ...['woaini', '5201314', '1314520', 'woaini1314', 'woaini520', 'aini1314', '1314', '520'],
  ...['nihao', 'nihao123', 'woaiwojia', 'zhongguo', 'jiayou', 'laopo', 'laogong', 'baobei'],
  // accounts that systems come with
  ...['admin', 'administrator', 'root', 'system', 'guanliyuan', 'mima', 'denglu', 'ceshi'],
  ...['huawei', 'taobao', 'weixin', 'dingding', 'tencent', 'alibaba', 'qq'],
  // the product, its titles and its offices
  ...['tidu', '梯度', '专精特新', 'zhuanjingtexin', 'zjtx', '小巨人', 'xiaojuren', '单项冠军'],
  ...['经信局', 'jingxinju', 'jxj', '工信局', 'gongxinju', 'gxj', '经信厅', 'jingxinting'],
  ...['工信部', 'gongxinbu', 'miit', '培育', 'peiyu', '申报', 'shenbao', '审批', 'shenpi'],
  // places whose offices are the first to use it
  ...[
    'zhejiang',
    '浙江',
    'shaoxing',
    '绍兴',
    'hangzhou',
    '杭州',
    'ningbo',
    '宁波',
    'keqiao',
    '柯桥',
  ],
  ...['beijing', '北京', 'shanghai', '上海', 'shenzhen', '深圳', 'guangdong', '广东'],
];
