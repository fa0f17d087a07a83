import { seriousViolations } from './axe';
import { expect, test } from './office';

test('the library is narrowed by tier and search, and a hit leads to its place in the rule book', async ({
  page,
}) => {
  await page.goto('/rules');
  const lines = page.locator('tidu-pack-table tbody tr.ant-table-row');
  await expect(lines).toHaveCount(10);
  await expect(page.getByText('18 条中 11 条见原文').first()).toBeVisible();

  await page.locator('nz-select', { has: page.locator('#library-tier') }).click();
  await page.getByTitle('专精特新“小巨人”').last().click();
  await expect(page).toHaveURL(/tier=little-giant/);
  await expect(lines).toHaveCount(2);

  await page.getByLabel('标题、条件、指标或文号').fill('负债率');
  await page.getByRole('button', { name: '搜索' }).click();
  await expect(page).toHaveURL(/q=/);
  expect(await seriousViolations(page)).toEqual([]);
  await page.locator('tidu-pack-table .match').filter({ hasText: '资产负债率' }).first().click();
  await expect(page).toHaveURL(/\/rules\/CN-GRADIENT-2026\/little-giant#item-debtRatio/);
  await expect(page.locator('#item-debtRatio')).toBeInViewport();
});

test('the rule that applies follows tier and procedure, and says on what grounds', async ({
  page,
}) => {
  await page.goto('/rules');
  const answer = page.locator('tidu-rule-finder .answer');
  const day = page.getByLabel('申请日期');
  await day.fill('2026-06-30');
  await day.press('Enter');
  await expect(answer).toContainText('专精特新“小巨人”企业（2026 年办法）');
  await page.locator('tidu-rule-finder').getByText('复核', { exact: true }).click();
  await expect(answer).toContainText('2022 年暂行办法');
  await expect(answer.locator('li').first()).toBeVisible();
});

test('a rule book shows chapters, points and articles, and changes with the procedure', async ({
  page,
}) => {
  await page.goto('/rules/CN-GRADIENT-2022/specialised');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('专精特新中小企业');
  await expect(page.locator('tidu-points-table').first()).toContainText('得分');
  await expect(page.getByText('由省级文件填充')).toBeVisible();
  await page.getByRole('navigation', { name: '目录' }).getByRole('link').last().click();
  await expect(page).toHaveURL(/#item-/);

  await page.goto('/rules/CN-GRADIENT-2026/little-giant');
  const items = page.locator('tidu-rule-item');
  await expect(items.first()).toBeVisible();
  const recognised = await items.count();
  await page.getByRole('radio', { name: '复核' }).check();
  await expect(page).toHaveURL(/procedure=review/);
  await expect(page.getByRole('radio', { name: '复核' })).toBeChecked();
  await expect.poll(() => items.count()).toBeGreaterThan(0);
  expect(recognised).toBeGreaterThan(10);
});

test('the old address of a rule pack leads to its rule book', async ({ page }) => {
  await page.goto('/programmes/CN-GRADIENT-2026/little-giant');
  await expect(page).toHaveURL(/\/rules\/CN-GRADIENT-2026\/little-giant$/);
  await expect(page.getByRole('main')).toContainText('资产负债率');
});

test('the little-giant rules of 2022 and 2026 stand side by side, only what differs at first', async ({
  page,
}) => {
  await page.goto('/rules?tier=little-giant');
  await page.getByRole('link', { name: /^对比前版/ }).click();
  await expect(page).toHaveURL(/from=CN-GRADIENT-2022.*to=CN-GRADIENT-2026/);
  const debt = page.locator('tidu-rule-change').filter({ hasText: '上年末资产负债率' });
  await expect(debt).toContainText('70 → 75');
  const shown = page.locator('tidu-rule-change');
  const different = await shown.count();
  await page.getByRole('button', { name: /^全部/ }).click();
  await expect(page).toHaveURL(/show=all/);
  await expect.poll(() => shown.count()).toBeGreaterThan(different);
  await page.getByRole('button', { name: /^取消/ }).click();
  await expect(shown.filter({ hasText: '拥有自主品牌' })).toBeVisible();
  await expect(debt).toBeHidden();
});
