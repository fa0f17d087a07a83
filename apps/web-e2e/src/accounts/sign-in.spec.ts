import { seriousViolations } from '../axe';
import { forgetAnswers } from '../console-errors';
import { expect, test } from '../office';
import { credentialsOf, signIn } from '../sign-in';
import { openCard, signOut, typeCode, typePassword } from './sign-in-steps';

const WRONG = 'wrong horse battery staple';
const WRONG_CODE = '000000';

test('password and code lead to the page that was asked for, and signing out leads away', async ({
  page,
  sessions,
  consoleErrors,
}) => {
  const { email, password, name } = await credentialsOf(await sessions.nobody(), 'ningbo.leader');
  await page.goto('/back-tests?page=2');
  await expect(page).toHaveURL(/\/sign-in\?returnTo=%2Fback-tests%3Fpage%3D2$/);
  await typePassword(page, email, password);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('第二因素验证');
  await typeCode(page, WRONG_CODE);
  await expect(page.getByRole('alert').first()).toContainText('验证码不正确或已使用过');
  forgetAnswers(consoleErrors, 401);
  await page.getByRole('button', { name: '填入演示账号的验证码' }).click();
  await expect(page.getByLabel('验证码', { exact: true })).toHaveValue(/^\d{6}$/);
  await page.getByRole('button', { name: '验证', exact: true }).click();
  await expect(page).toHaveURL(/\/back-tests\?page=2$/);

  await openCard(page, name);
  await expect(page.getByText('宁波市经济和信息化局')).toBeVisible();
  expect(await seriousViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await signOut(page, name);
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
  expect((await page.request.get('/api/v1/back-tests')).status()).toBe(401);
});

test('a wrong password and an unknown address are told in the same words', async ({
  page,
  sessions,
  consoleErrors,
}) => {
  const { email } = await credentialsOf(await sessions.nobody(), 'jiangfeng.editor');
  await page.goto('/sign-in');
  const said: string[] = [];
  for (const address of [email, 'nobody@example.cn']) {
    await typePassword(page, address, WRONG);
    const alert = page.getByRole('alert').first();
    await expect(alert).toContainText('邮箱或密码不正确');
    said.push(await alert.innerText());
    await page.reload();
  }
  expect(said[1]).toBe(said[0]);
  forgetAnswers(consoleErrors, 401);
});

test('a code that was taken once opens nothing again', async ({
  sessions,
  consoleErrors,
  page,
}) => {
  const caller = await sessions.nobody();
  await signIn(caller, 'ningbo.publisher');
  const { email, password, code } = await credentialsOf(caller, 'ningbo.publisher');
  await page.goto('/sign-in');
  await typePassword(page, email, password);
  await typeCode(page, code ?? '');
  await expect(page.getByRole('alert').first()).toContainText('已使用过');
  await expect(page).toHaveURL(/second-factor$/);
  forgetAnswers(consoleErrors, 401);
});

test('an account of the demonstration is taken with one click', async ({ page }) => {
  await page.goto('/sign-in?returnTo=//evil.example/phish');
  await page.getByRole('button', { name: /jiangfeng.signatory@demo.tidu/ }).click();
  await expect(page.getByLabel('邮箱', { exact: true })).toHaveValue(
    'jiangfeng.signatory@demo.tidu',
  );
  await page.getByRole('main').getByRole('button', { name: '登录', exact: true }).click();
  // Not to the other site that the address names, but to where an enterprise starts.
  await expect(page).toHaveURL(
    /^http:\/\/127\.0\.0\.1:\d+\/enterprises\/[0-9a-f-]{36}\/assessment/,
  );
});

test.describe('for somebody who is signed in', () => {
  test.use({ person: 'zhejiang.inspector' });

  const ELSEWHERE = [
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/%2F/evil.example',
    'javascript:alert(1)',
    '/sign-in?returnTo=/sign-in',
  ];
  for (const address of ELSEWHERE) {
    test(`the sign-in never leads to ${address}`, async ({ page, baseURL }) => {
      await page.goto(`/sign-in?returnTo=${encodeURIComponent(address)}`);
      await expect(page).not.toHaveURL(/sign-in/);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(new URL(page.url()).origin).toBe(baseURL);
    });
  }
});
