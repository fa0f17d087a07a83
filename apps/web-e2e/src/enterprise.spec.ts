import { seriousViolations } from './axe';
import { expect, test } from './office';

test.use({ person: 'zhejiang.inspector' });

test('an enterprise is found, and each figure says where it comes from', async ({ page }) => {
  await page.goto('/enterprises');
  await page.getByLabel('名称（含曾用名）或信用代码').fill('华数传媒');
  await page.getByRole('button', { name: '搜索' }).click();
  await expect(page).toHaveURL(/text=/);
  await page.getByRole('link', { name: '华数传媒控股股份有限公司' }).click();
  const revenue = page.getByRole('row', { name: /营业收入总额/ });
  await expect(revenue).toContainText('万元');
  await revenue.getByRole('button').first().click();
  const drawer = page.getByRole('dialog');
  await expect(drawer).toContainText('数据来源');
  await expect(drawer).toContainText('年度报告');
  expect(await seriousViolations(page)).toEqual([]);
});
