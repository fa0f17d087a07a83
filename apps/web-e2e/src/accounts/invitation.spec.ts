import { TOTP } from 'otpauth';
import type { Page } from '@playwright/test';
import { seriousViolations } from '../axe';
import { expect, test } from '../office';
import { newEmail, PASSWORD } from './newcomers';
import { openCard, signOut, typeCode, typePassword } from './sign-in-steps';

const NAME = '骆知行';

test.use({ person: 'zhejiang.leader' });

test('from the invitation to the first page of work, and back in with a recovery code', async ({
  page,
  otherBrowser,
}) => {
  const email = newEmail('luo');
  await inviteIntoOffice(page, email);
  const guest = await otherBrowser();
  await acceptByMail(guest, email);
  await typePassword(guest, email, PASSWORD);
  const codes = await setUpSecondFactor(guest);
  await expect(guest).toHaveURL(/\/screenings$/);
  await openCard(guest, NAME);
  await expect(guest.getByText('浙江省经济和信息化厅')).toBeVisible();
  await guest.keyboard.press('Escape');

  await signOut(guest, NAME);
  await typePassword(guest, email, PASSWORD);
  await typeCode(guest, codes[0] ?? '');
  await expect(guest).toHaveURL(/\/screenings$/);
  await guest.goto('/profile');
  await expect(guest.getByText(`还有 ${codes.length - 1} 个恢复码可用`)).toBeVisible();

  await page.reload();
  await expect(page.getByRole('row').filter({ hasText: NAME })).toContainText('核查员');
});

async function inviteIntoOffice(page: Page, email: string): Promise<void> {
  await page.goto('/organisations?kind=office');
  await page.getByRole('link', { name: '浙江省经济和信息化厅' }).click();
  await page.getByRole('button', { name: '邀请成员' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('邮箱').fill(email);
  await drawer.getByRole('checkbox', { name: '核查员' }).check();
  expect(await seriousViolations(page)).toEqual([]);
  await drawer.getByRole('button', { name: '发送邀请' }).click();
  await expect(drawer).toBeHidden();
  await expect(page.getByRole('row').filter({ hasText: email })).toContainText('核查员');
}

/** The letter is shown by the demonstration; its link is good once. */
async function acceptByMail(guest: Page, email: string): Promise<void> {
  await guest.goto('/demo/mails');
  const letter = guest.getByRole('article').filter({ hasText: email });
  await expect(async () => {
    await guest.getByRole('button', { name: '刷新' }).click();
    await expect(letter).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await letter.getByRole('link').first().click();
  const main = guest.getByRole('main');
  await expect(main).toContainText('浙江省经济和信息化厅');
  await expect(main).toContainText('核查员');
  // The token does not stay in the address, nor in the history of the browser.
  await expect(guest).toHaveURL(/\/invitation$/);
  await guest.getByLabel('姓名').fill(NAME);
  await guest.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await guest.getByRole('button', { name: '接受邀请' }).click();
  await expect(main).toContainText('已加入机构');
  await main.getByRole('link', { name: '登录' }).click();
}

/** @returns the recovery codes */
async function setUpSecondFactor(guest: Page): Promise<string[]> {
  await expect(guest).toHaveURL(/\/sign-in\/enrol/);
  const secret = (await guest.locator('.typed code').innerText()).replace(/\s/g, '');
  await guest.getByLabel('验证码', { exact: true }).fill(new TOTP({ secret }).generate());
  await guest.getByRole('button', { name: '确认' }).click();
  await expect(guest.getByText('请保存恢复码，它们只显示这一次')).toBeVisible();
  const codes = await guest.locator('tidu-recovery-codes li').allInnerTexts();
  expect(new Set(codes).size).toBeGreaterThan(7);
  const goOn = guest.getByRole('button', { name: '继续' });
  await expect(goOn).toBeDisabled();
  await guest.getByLabel('我已保存恢复码').check();
  await goOn.click();
  return codes;
}
