import { dictionary } from '@zxcvbn-ts/language-common';
import { performance } from 'node:perf_hooks';
import { BreachedPasswords } from './breached-passwords';

let judge: BreachedPasswords;
beforeAll(async () => {
  judge = await BreachedPasswords.load();
});

describe('the list of breached passwords', () => {
  it('holds tens of thousands', () => {
    const longEnough = dictionary['passwords-common'].filter(({ length }) => length >= 12);
    process.stdout.write(
      `breached passwords listed: ${judge.size}, of them with 12 characters or more: ${longEnough.length}\n`,
    );
    expect(longEnough.every((password) => judge.isBreached(password))).toBe(true);
    expect(judge.size).toBeGreaterThan(45_000);
  });

  it.each(['qwerty123456', 'QWERTY123456', '1qaz2wsx3edc', 'leavemealone'])(
    'holds %s',
    (password) => {
      expect(judge.isBreached(password)).toBe(true);
    },
  );

  it('does not hold a sentence that nobody used', () => {
    expect(judge.isBreached('绍兴的雨下了一整夜又一天')).toBe(false);
  });
});

describe('a password that a program finds soon', () => {
  it.each([
    'passwordpassword',
    'Password1234!',
    'P@ssw0rd2026!',
    'monkeydragon',
    '123456123456',
    'abcdefghijkl',
    'qwertyuiop[]',
    '好好好好好好好好好好好好',
    'tidu2026tidu2026',
    'Qwerty123@2026',
    'woaini1314520',
    'Shaoxing@2026',
    'jingxinju2026!',
    'Admin@20262026',
    '绍兴经信局2026！！！！',
  ])('is %s', (password) => {
    expect(judge.isGuessable(password, [])).toBe(true);
  });

  it('is nearly each of the most used, made long enough as people do it', () => {
    const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
    const habits = [
      (word: string) => word + word + word,
      (word: string) => word + '1234567890!'.slice(0, Math.max(4, 12 - word.length)),
      (word: string) => `${capital(word)}${word}2026`,
      (word: string) => `${capital(word)}@2026`,
      (word: string) => `${word}2026!`,
    ];
    const tries = dictionary['passwords-common']
      .slice(0, 100)
      .flatMap((word) => habits.map((habit) => habit(word)))
      .filter((password) => password.length >= 12);
    const found = tries.filter((password) => judge.isGuessable(password, []));

    process.stdout.write(
      `variants of the 100 most used refused: ${found.length} of ${tries.length}\n`,
    );
    expect(found.length / tries.length).toBeGreaterThan(0.95);
  });

  it.each([
    '绍兴的雨下了一整夜又一天',
    '我的猫2019年出生，叫豆包',
    'correct horse battery staple',
    'shaoxing rain all night',
    'vK9#mPq2xLw7',
  ])('is not %s', (password) => {
    expect(judge.isGuessable(password, [])).toBe(false);
  });

  it('is a name that the person is known by, with a year', () => {
    expect(judge.isGuessable('zhejiangtidu2026', ['zhejiangtidu'])).toBe(true);
    expect(judge.isGuessable('zhejiangtidu2026', [])).toBe(false);
  });

  it('is judged in little time, however long', () => {
    const longest = ['a4@s$5eo0'.repeat(15).slice(0, 128), 'aB3$'.repeat(32), '很长'.repeat(64)];
    const start = performance.now();
    for (const password of longest) judge.isGuessable(password, ['fang.wang', '绍兴梯度']);

    expect(performance.now() - start).toBeLessThan(3000);
  });
});
