import { seriousViolations } from './axe';
import { forgetAnswers } from './console-errors';
import { expect, test } from './office';

test('the language changes at once, and is remembered', async ({ page }) => {
  await page.goto('/programmes');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('培育项目');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Programmes');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('main')).toContainText('Sprint pool');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Programmes');
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('培育项目');
});

test('on a phone the navigation opens as a drawer and closes after a choice', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/programmes');
  await expect(page.getByRole('link', { name: '工作日历' })).toBeHidden();
  await page.getByRole('button', { name: '打开导航' }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer).toBeVisible();
  expect(await seriousViolations(page)).toEqual([]);
  await drawer.getByRole('link', { name: '工作日历' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('工作日历');
  await expect(drawer).toBeHidden();
});

test('the keyboard skips the navigation', async ({ page }) => {
  await page.goto('/programmes');
  await expect(page.getByRole('main')).toContainText('冲刺库');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('an outage is said plainly and ends by itself', async ({ page, consoleErrors }) => {
  await page.route('**/api/v1/**', (route) => route.abort());
  await page.goto('/programmes');
  await expect(page.getByText('连接不上服务,正在自动重试')).toBeHidden();
  await expect(page.getByText('连接不上服务，正在自动重试')).toBeVisible();
  await expect(page.getByRole('button', { name: '重试' })).toBeVisible();
  await page.unroute('**/api/v1/**');
  await expect(page.getByRole('main')).toContainText('冲刺库');
  await expect(page.getByText('连接不上服务，正在自动重试')).toBeHidden();
  // The browser logs each request that the outage broke.
  expect(consoleErrors.every((text) => text.includes('ERR_FAILED'))).toBe(true);
  consoleErrors.length = 0;
});

test.describe('for an office', () => {
  test.use({ person: 'zhejiang.inspector' });

  test('something that is not there is said to be missing', async ({ page, consoleErrors }) => {
    await page.goto('/enterprises/00000000-0000-0000-0000-000000000000');
    await expect(page.getByRole('alert')).toContainText('没有找到');
    await page.getByRole('link', { name: '回到企业库' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('企业库');
    forgetAnswers(consoleErrors, 404);
  });
});
