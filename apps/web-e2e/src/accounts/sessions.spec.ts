import type { Page } from '@playwright/test';
import { seriousViolations } from '../axe';
import { forgetAnswers } from '../console-errors';
import { expect, test } from '../office';
import { credentialsOf, signIn } from '../sign-in';
import type { Sessions } from '../sessions';
import { typePassword } from './sign-in-steps';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

test('one ends a session of one’s own, and that browser, in the middle of work, asks to sign in and comes back', async ({
  page,
  otherBrowser,
  sessions,
  consoleErrors,
}) => {
  const atWork = await otherBrowser();
  await seat(atWork, sessions, FIREFOX);
  await seat(page, sessions);
  await atWork.goto('/claims');
  await expect(atWork.getByRole('heading', { level: 1 })).toHaveText('企业认领');

  await page.goto('/profile/sessions');
  const other = page.getByRole('row').filter({ hasText: 'Firefox' });
  await expect(page.getByRole('row').filter({ hasText: '当前' })).toHaveCount(1);
  expect(await seriousViolations(page)).toEqual([]);
  await other.getByRole('button', { name: /^退出/ }).first().click();
  await expect(other).toHaveCount(0);

  await atWork.getByRole('link', { name: '机构与成员' }).click();
  await expect(atWork).toHaveURL(/\/sign-in\?returnTo=%2Forganisations&expired=true$/);
  await expect(atWork.getByText('登录已失效，请重新登录')).toBeVisible();
  const { email, password } = await credentialsOf(
    await sessions.nobody(),
    'jiangfeng.administrator',
  );
  await typePassword(atWork, email, password);
  await expect(atWork).toHaveURL(/\/organisations$/);
  await expect(atWork.getByRole('heading', { level: 1 })).toHaveText('机构与成员');
  forgetAnswers(consoleErrors, 401);
});

test('all other sessions are ended at once, and the own one goes on', async ({
  page,
  otherBrowser,
  sessions,
}) => {
  const other = await otherBrowser();
  await seat(other, sessions);
  await seat(page, sessions);
  await page.goto('/profile/sessions');
  await page.getByRole('button', { name: '退出其他全部登录' }).click();
  await page.locator('.ant-popover').getByRole('button', { name: '退出' }).click();
  await expect(page.locator('tbody tr.ant-table-row')).toHaveCount(1);
  expect((await other.request.get('/api/v1/account')).status()).toBe(401);
  expect((await page.request.get('/api/v1/account')).status()).toBe(200);
});

/** Signs the browser in with a session of its own. */
async function seat(page: Page, sessions: Sessions, browser?: string): Promise<void> {
  const caller = await sessions.nobody(browser);
  await signIn(caller, 'jiangfeng.administrator');
  await page.context().addCookies((await caller.context.storageState()).cookies);
  await caller.context.dispose();
}
