import { isMailAddress, oneLine, readMailbox } from './mailbox';

describe('a mail address', () => {
  it.each([
    'fang.wang@sx.gov.cn',
    'tidu+test@example.com',
    "o'neil@example.com",
    'no-reply@localhost',
    '13800000000@139.com',
  ])('is %s', (text) => {
    expect(isMailAddress(text)).toBe(true);
  });

  it.each([
    'a@b.cn, c@d.cn',
    'a@b.cn;c@d.cn',
    'a@b.cn\r\nBcc: c@d.cn',
    'a@b.cn\n',
    'Wang <a@b.cn>',
    '"a b"@c.cn',
    'a(comment)@b.cn',
    'a@b@c.cn',
    '@b.cn',
    'a@',
    'a@-b.cn',
    'a@b..cn',
    '.a@b.cn',
    'a@[127.0.0.1]',
    `${'a'.repeat(65)}@b.cn`,
    `a@${'b.'.repeat(200)}cn`,
    '王芳@例子.中国',
    '',
    undefined,
    null,
    ['a@b.cn'],
    { address: 'a@b.cn' },
  ])('is not %j', (text) => {
    expect(isMailAddress(text)).toBe(false);
  });

  it('may stand beside a name', () => {
    expect(readMailbox('梯度 <tidu@sx.gov.cn>')).toEqual({
      name: '梯度',
      address: 'tidu@sx.gov.cn',
    });
    expect(readMailbox(' tidu@sx.gov.cn ')).toEqual({ name: '', address: 'tidu@sx.gov.cn' });
    expect(readMailbox('<a@b.cn> <c@d.cn>')).toBeUndefined();
    expect(readMailbox('a <b@c.cn>, d@e.cn')).toBeUndefined();
  });
});

describe('a text in a header', () => {
  it.each([
    ['王\r\nBcc: all@sx.gov.cn', '王 Bcc: all@sx.gov.cn'],
    ['a\u2028b\u0000c\u0085d', 'a b c d'],
    ['exe.\u202Efdp', 'exe. fdp'],
    ['half \uD83D', 'half'],
    ['  王芳  ', '王芳'],
  ])('stays one line: %j', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });

  it('ends somewhere, between whole characters', () => {
    expect(oneLine('𠮷'.repeat(300), 3)).toBe('𠮷𠮷…');
    expect(oneLine('𠮷𠮷𠮷', 3)).toBe('𠮷𠮷𠮷');
  });
});
