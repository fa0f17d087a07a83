import { readFile } from 'node:fs/promises';
import type { EnterprisePage } from '@tidu/contracts';
import type { APIRequestContext } from '@playwright/test';
import { seriousViolations } from './axe';
import { expect, test } from './office';

const NAME = '华数传媒控股股份有限公司';
const QUESTION = 'pack=CN-GRADIENT-2026/little-giant&asOf=2022-06-30';

test.use({ person: 'zhejiang.handler' });

async function enterprise(api: APIRequestContext): Promise<string> {
  const answer = await api.get(`/api/v1/enterprises?text=${encodeURIComponent(NAME)}`);
  const [first] = ((await answer.json()) as EnterprisePage).items;
  if (!first) throw new Error(`${NAME} was not found`);
  return first.id;
}

test('from an enterprise to the ladder, and on to the items of a tier', async ({ page }) => {
  await page.goto(`/enterprises/${await enterprise(page.request)}`);
  await page.getByRole('link', { name: '企业自评' }).click();
  await expect(page.getByText('企业库中没有')).toBeVisible();
  const day = page.getByLabel('评价基准日');
  await day.fill('2022-12-31');
  await day.press('Enter');
  await expect(page).toHaveURL(/asOf=2022-12-31/);
  const steps = page.locator('tidu-ladder-step');
  await expect(steps).toHaveCount(4);
  const specialised = steps.filter({ hasText: '专精特新中小企业（2022 年暂行办法）' });
  await expect(specialised).toContainText('/ 100 分');
  await specialised.getByRole('link', { name: /逐项评价/ }).click();
  await expect(page).toHaveURL(/pack=CN-GRADIENT-2022(%2F|\/)specialised/);
  await expect(page.getByText('要求不低于 60 分').first()).toBeVisible();
});

test('each item says value, rule, article and source, and can be narrowed', async ({ page }) => {
  await page.goto(`/enterprises/${await enterprise(page.request)}/assessment/items?${QUESTION}`);
  const unmet = page.locator('#item-rdExpenseRatioEachYear');
  await expect(unmet).toContainText('未达');
  await expect(unmet).toContainText('工信部企业〔2026〕2号');
  await unmet.getByText('佐证材料与数据来源').click();
  await expect(unmet).toContainText('年度报告');
  expect(await seriousViolations(page)).toEqual([]);

  await page.getByRole('button', { name: /^未达/ }).click();
  await expect(page).toHaveURL(/show=unmet/);
  await expect(page.locator('tidu-evaluated-item')).toHaveCount(1);
  await page.getByRole('radio', { name: '复核' }).check();
  await expect(page).toHaveURL(/procedure=review/);
});

test('the assessment is downloaded as Markdown and as PDF', async ({ page }) => {
  await page.goto(`/enterprises/${await enterprise(page.request)}/assessment/items?${QUESTION}`);
  const markdown = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载 Markdown' }).click();
  expect(await readFile(await (await markdown).path(), 'utf8')).toContain(NAME);
  const pdf = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载 PDF' }).click();
  const bytes = await readFile(await (await pdf).path());
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
});

test('a set of the gap list is tried in the what-if', async ({ page }) => {
  await page.goto(`/enterprises/${await enterprise(page.request)}/assessment/gaps?${QUESTION}`);
  const set = page.locator('tidu-gap-set').first();
  await expect(set).toContainText(/最早 20\d\d 年批次/);
  await set.getByRole('link', { name: '带入情景模拟' }).click();
  await expect(page).toHaveURL(/what-if\?.*asOf=20\d\d-\d\d-\d\d/);
  await expect(page.getByRole('heading', { name: '模拟结果' })).toBeVisible();
});

test('a figure is changed, the result follows, the link keeps it, and all is put back', async ({
  page,
}) => {
  await page.goto(`/enterprises/${await enterprise(page.request)}/assessment/what-if?${QUESTION}`);
  const year = page.getByRole('group', { name: '2020 年' });
  await year.getByRole('spinbutton', { name: '研发费用总额' }).fill('30000');
  const outcome = page.locator('tidu-outcome');
  await expect(outcome).toContainText('近两年每年研发费用占比');
  await expect(outcome.getByText('待定', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/set=.*rdExpense.*30000/);
  expect(await seriousViolations(page)).toEqual([]);

  await page.reload();
  await expect(year.getByRole('spinbutton', { name: '研发费用总额' })).toHaveValue('30000');
  await expect(outcome).toContainText('近两年每年研发费用占比');
  await page.getByRole('button', { name: /^全部还原（1 处）/ }).click();
  await expect(outcome).toContainText('结果与现状相同');
  await expect(page).not.toHaveURL(/set=/);
});

test('a slider is moved with the keyboard', async ({ page }) => {
  await page.goto(`/enterprises/${await enterprise(page.request)}/assessment/what-if?${QUESTION}`);
  const year = page.getByRole('group', { name: '2020 年' });
  const slider = year.getByRole('slider', { name: '研发费用总额 滑块' });
  await slider.focus();
  for (let press = 0; press < 30; press += 1) await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/set=.*rdExpense/);
  await expect(page.locator('tidu-outcome')).not.toContainText('结果与现状相同');
});
