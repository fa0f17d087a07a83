import type { Page } from '@playwright/test';
import { seriousViolations } from '../axe';
import { forgetAnswers } from '../console-errors';
import { expect, test } from '../office';
import { firstEnterprise } from '../screening-run';
import { PROOF } from './claim';
import { YUECHENG } from './counties';
import { importFirms } from './county-work';
import { newEmail, PASSWORD } from './newcomers';
import { openCard, typePassword } from './sign-in-steps';

const NAME = '应雨桐';
const [FIRM] = YUECHENG.firms;

test.use({ person: 'yuecheng.handler' });

test('somebody new registers, claims an enterprise, is confirmed, and then sees its ladder and nothing else', async ({
  page,
  otherBrowser,
  sessions,
  screening,
  consoleErrors,
}) => {
  test.setTimeout(120_000);
  const handler = await sessions.callerOf('yuecheng.handler');
  await importFirms(handler, YUECHENG);
  const guest = await otherBrowser();
  await register(guest, newEmail('ying'));
  await claimFirm(guest);
  await confirm(page);

  await guest.reload();
  await expect(guest.getByText('已确认')).toBeVisible();
  await openCard(guest, NAME);
  await guest.getByRole('button', { name: FIRM?.name ?? '' }).click();
  await expect(guest).toHaveURL(/\/enterprises\/[0-9a-f-]{36}\/assessment/);
  await expect(guest.locator('tidu-ladder-step')).toHaveCount(4);
  await expect(guest.getByRole('main')).toContainText(FIRM?.name ?? '');

  await guest.goto('/enterprises');
  await expect(guest.locator('tbody tr.ant-table-row')).toHaveCount(1);
  await guest.goto('/screenings');
  await expect(guest.getByRole('main')).toContainText('没有权限');
  const publisher = await sessions.callerOf('zhejiang.publisher');
  await guest.goto(`/enterprises/${await firstEnterprise(publisher, screening.id)}`);
  await expect(guest.getByRole('alert').first()).toContainText('没有');
  forgetAnswers(consoleErrors, 404);
  forgetAnswers(consoleErrors, 422);
});

async function register(guest: Page, email: string): Promise<void> {
  await guest.goto('/registration');
  await guest.getByLabel('邮箱').fill(email);
  await guest.getByRole('button', { name: '发送邮件' }).click();
  await expect(guest.getByText('已受理')).toBeVisible();
  await guest.getByRole('link', { name: '打开演示邮件' }).click();
  const letter = guest.getByRole('article').filter({ hasText: email });
  await expect(async () => {
    await guest.getByRole('button', { name: '刷新' }).click();
    await expect(letter).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await letter.getByRole('link').first().click();
  await guest.getByLabel('姓名').fill(NAME);
  await guest.getByLabel('密码', { exact: true }).fill('123456789012');
  await guest.getByRole('button', { name: '完成注册' }).click();
  await expect(guest.locator('.ant-form-item-explain-error')).toContainText('密码');
  await guest.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await guest.getByRole('button', { name: '完成注册' }).click();
  await expect(guest.getByText('账号已建立')).toBeVisible();
  await guest.getByRole('main').getByRole('link', { name: '登录' }).click();
  await typePassword(guest, email, PASSWORD);
  await expect(guest).toHaveURL(/\/claims$/);
}

async function claimFirm(guest: Page): Promise<void> {
  await guest.getByRole('link', { name: '认领企业' }).first().click();
  await guest.getByLabel('统一社会信用代码').fill(FIRM?.creditCode ?? '');
  await guest.getByLabel('企业名称').fill(FIRM?.name ?? '');
  await guest.getByRole('combobox', { name: '登记所在地' }).first().click();
  for (const place of ['浙江省', '绍兴市', '越城区']) {
    await guest.getByTitle(place, { exact: true }).click();
  }
  await guest.locator('input[type=file]').first().setInputFiles(PROOF);
  expect(await seriousViolations(guest)).toEqual([]);
  await guest.getByRole('button', { name: '提交认领' }).click();
  await expect(guest.getByText('正在等待绍兴市越城区经济和信息化局确认')).toBeVisible();
}

/** The office of the county looks at the proof and confirms. */
async function confirm(page: Page): Promise<void> {
  await page.goto('/claims/review');
  await page
    .getByRole('row')
    .filter({ hasText: NAME })
    .first()
    .getByRole('link', { name: FIRM?.name ?? '' })
    .click();
  const started = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载' }).click();
  expect((await started).suggestedFilename()).toBe(PROOF.name);
  await page.getByRole('radio', { name: /^确认/ }).check();
  await page.getByRole('button', { name: '提交审核结论' }).click();
  await expect(page.getByText('认领已确认')).toBeVisible();
}
