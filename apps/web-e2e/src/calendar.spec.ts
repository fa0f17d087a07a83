import { seriousViolations } from './axe';
import { expect, test } from './office';

test.use({ person: 'system.administrator' });

test('a day is changed and put back', async ({ page }) => {
  await page.goto('/calendar?year=2026');
  const day = page.locator('[data-date="2026-11-18"]');
  await expect(day).toHaveAttribute('aria-label', /工作日/);
  await day.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('修改 2026-11-18');
  expect(await seriousViolations(page)).toEqual([]);
  await dialog.getByLabel('名称').fill('防台风停工');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  await expect(day).toHaveAttribute('aria-label', /休息日 防台风停工 本单位修改/);

  await day.click();
  await dialog.getByRole('button', { name: '恢复公布的安排' }).click();
  await expect(day).toHaveAttribute('aria-label', /工作日$/);
});

test('a year without published holidays is marked as provisional', async ({ page }) => {
  await page.goto('/calendar?year=2026');
  await expect(page.getByText('暂定')).toBeHidden();
  await page.getByRole('button', { name: '下一年' }).click();
  await expect(page.getByText('暂定', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/year=2027/);
});
