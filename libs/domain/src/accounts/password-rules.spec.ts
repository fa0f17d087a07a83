import fc from 'fast-check';
import {
  normalisePassword,
  PASSWORD_LENGTH,
  passwordFaults,
  type PasswordJudge,
  type PersonalTexts,
} from './password-rules';

const WANG: PersonalTexts = {
  account: 'wang.fang',
  email: 'fang.wang@sx.gov.cn',
  organisation: '绍兴梯度精密机械有限公司',
};

/** Knows one breached password and one habit. */
const judge: PasswordJudge = {
  isBreached: (password) => password.toLowerCase() === 'qwerty123456',
  isGuessable: (password) => /^(.+)\1+$/u.test(password),
};

const rulesBroken = (password: string, personal = WANG): string[] =>
  passwordFaults(password, personal, judge).map(({ rule }) => rule);

describe('the rules for a new password', () => {
  it.each([
    '绍兴的雨下了一整夜又一天',
    'correct horse battery staple',
    'aaaabbbbccccd',
    '!"§$%&/()=?`',
    '龙'.repeat(5) + '井茶好喝，明天再来',
    '🙂🚀🌧️🍵📚🎋🧵🔧🏭🌉🎏🪁',
  ])('take %s: no kind of character is demanded', (password) => {
    expect(rulesBroken(password)).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['qwe-rty-uio', ['too-short']],
    ['绍兴的雨下了一整夜又一', ['too-short']],
    ['', ['too-short']],
    ['nul\u0000in the middle', ['untypable']],
    ['half a character \uD83D', ['untypable']],
    ['QWERTY123456', ['breached']],
    ['ｑｗｅｒｔｙ１２３４５６', ['breached']],
    ['monkeymonkey', ['guessable']],
  ])('refuse %j as %j', (password, rules) => {
    expect(rulesBroken(password)).toEqual(rules);
  });

  it.each([
    ['my name is Wang.Fang', '账号名'],
    ['ＷＡＮＧ．ＦＡＮＧ loves tea', '账号名'],
    ['write to fang.wang please', '邮箱'],
    ['绍兴梯度精密机械 最好的企业', '单位名称'],
    ['我爱绍兴 梯度精密 机械有限公司', '单位名称'],
  ])('refuse %s, which contains %s', (password, part) => {
    const [fault] = passwordFaults(password, WANG, judge);
    expect(fault).toMatchObject({ rule: 'personal' });
    expect(fault?.message.zh).toContain(part);
  });

  it('do not take a name of three letters for a telling one', () => {
    expect(rulesBroken('the light of morning', { account: 'li' })).toEqual([]);
    expect(rulesBroken('the light of morning', { email: '@' })).toEqual([]);
  });

  it('count characters as people do, on both borders', () => {
    const unlike = (length: number): string =>
      Array.from({ length }, (_, index) => String.fromCodePoint(0x20000 + index)).join('');
    expect(rulesBroken(unlike(PASSWORD_LENGTH.from - 1))).toEqual(['too-short']);
    expect(rulesBroken(unlike(PASSWORD_LENGTH.from))).toEqual([]);
    expect(rulesBroken(unlike(PASSWORD_LENGTH.to))).toEqual([]);
    expect(rulesBroken(unlike(PASSWORD_LENGTH.to + 1))).toEqual(['too-long']);
  });

  it('refuse a text that grows when normalised', () => {
    expect(rulesBroken('\uFDFA'.repeat(100))).toEqual(['too-long']);
    expect(rulesBroken('x'.repeat(10_000_000))).toEqual(['too-long']);
  });

  it('say in both languages what to do, and never repeat the password', () => {
    for (const password of ['short one', 'x'.repeat(200), 'wang.fang and more', 'QWERTY123456']) {
      for (const { message } of passwordFaults(password, WANG, judge)) {
        expect(message.zh).toMatch(/；.+。$/);
        expect(message.en).toMatch(/[;,] .+\.$/);
        expect(`${message.zh}${message.en}`).not.toContain(password);
      }
    }
  });

  it('hold for any text: full width and half width are one password', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalisePassword(text);
        expect(normalisePassword(once)).toBe(once);
        expect(() => passwordFaults(text, WANG, judge)).not.toThrow();
      }),
    );
    expect(normalisePassword('Ａｂｃ１２３')).toBe('Abc123');
  });
});
