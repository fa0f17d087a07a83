import { mailParts } from './mail-parts';

const HERE = 'http://localhost:3000';

describe('mailParts', () => {
  it('finds the links to this site, with the token behind the #', () => {
    const link = `${HERE}/password-reset/complete#token=abc_-1`;
    expect(mailParts(`请打开：${link}，三十分钟内有效。`, HERE)).toEqual([
      { text: '请打开：' },
      { text: link, path: '/password-reset/complete#token=abc_-1' },
      { text: '，三十分钟内有效。' },
    ]);
  });

  it('knows this machine by its other names too, but not by another port', () => {
    const pathIn = (link: string) => mailParts(link, HERE)[0]?.path;
    expect(pathIn('http://127.0.0.1:3000/invitation#token=x')).toBe('/invitation#token=x');
    expect(pathIn('http://127.0.0.1:3001/invitation#token=x')).toBeUndefined();
    expect(pathIn('http://localhost.elsewhere.example:3000/')).toBeUndefined();
  });

  it('leaves links to other sites as words', () => {
    expect(mailParts('https://elsewhere.example/x', HERE)).toEqual([
      { text: 'https://elsewhere.example/x' },
    ]);
  });

  it('keeps a mail without links whole', () => {
    expect(mailParts('您好\n再见', HERE)).toEqual([{ text: '您好\n再见' }]);
  });
});
