import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { ScreeningDetail } from '@tidu/contracts';
import { seriousViolations } from './axe';
import { expect, LISTED, test } from './office';

const PACK_TITLE = '专精特新“小巨人”企业（2026 年办法）';

test.use({ person: 'zhejiang.publisher' });

test('a screening of 浙江 is started, watched to its end, and shows its pools', async ({
  page,
}) => {
  await page.goto('/screenings');
  await page.getByRole('link', { name: '开始摸排' }).first().click();
  await expect(page.getByRole('radio', { name: PACK_TITLE })).toBeChecked();

  const day = page.getByLabel('评价基准日');
  await day.fill('2022-06-30');
  await day.press('Enter');
  await expect(page.getByText('“上年度”（Y1）为 2021 年')).toBeVisible();
  await expect(page.getByText('试算：基准日不在规则施行期内')).toBeVisible();

  await page.getByRole('combobox', { name: '地区' }).first().click();
  await expect(page.getByRole('option', { name: '绍兴市' })).toBeVisible();
  // It recommends to the ministry itself, the province has no say there.
  await expect(page.getByRole('option', { name: '宁波市' })).toHaveCount(0);
  expect(await seriousViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '开始摸排' }).click();

  await expect(page).toHaveURL(/\/screenings\/[0-9a-f-]{36}$/);
  await expect(page.getByText('已完成')).toBeVisible({ timeout: 60_000 });
  const { total } = await read(page);
  expect(total).toBeGreaterThan(LISTED);
  await expect(page.getByText(`符合筛选的企业 ${total} 家`)).toBeVisible();
  const pools = page.getByRole('button', { name: /库|资料不足/ }).filter({ hasText: '家' });
  await expect(pools).toHaveCount(5);
});

test('the results are narrowed by pool, in the URL, and by criterion', async ({
  page,
  screening,
}) => {
  await page.goto(`/screenings/${screening.id}`);
  const count = countOf(screening, 'acceleration');
  await page.getByRole('button', { name: '加速库' }).click();
  await expect(page).toHaveURL(/pool=acceleration/);
  await expect(page.getByText(`符合筛选的企业 ${count} 家`)).toBeVisible();

  await page.reload();
  await expect(page.getByText(`符合筛选的企业 ${count} 家`)).toBeVisible();
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(page.getByText(`符合筛选的企业 ${screening.total} 家`)).toBeVisible();

  await page.getByText('以表格查看').click();
  const unmet = screening.summary?.items['debtRatio']?.unmet ?? 0;
  const row = page.getByRole('row', { name: /资产负债率/ }).first();
  await row.getByRole('button', { name: String(unmet), exact: true }).click();
  await expect(page).toHaveURL(/criterion=debtRatio&status=unmet/);
  await expect(page.getByText(`符合筛选的企业 ${unmet} 家`)).toBeVisible();
});

test('the list is paged forward and back', async ({ page, screening }) => {
  await page.goto(`/screenings/${screening.id}`);
  const names = page.locator('tidu-results-table td.lead');
  await expect(names).toHaveCount(50);
  const first = await names.first().innerText();
  await page.getByRole('button', { name: '下一页' }).click();
  await expect(page.getByText('第 2 页')).toBeVisible();
  await expect(names.first()).not.toHaveText(first);
  await page.getByRole('button', { name: '上一页' }).click();
  await expect(names.first()).toHaveText(first);
});

test('the sheet of an enterprise shows each item with its article', async ({ page, screening }) => {
  await page.goto(`/screenings/${screening.id}?pool=acceleration`);
  const link = page.locator('tidu-results-table td.lead a').first();
  const name = await link.innerText();
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page).toHaveTitle(new RegExp(`^${name}`));
  await expect(page.locator('tidu-sheet-items tbody tr.ant-table-row')).toHaveCount(
    screening.criteria.length,
  );
  await expect(page.getByText(/有 [12] 项未达/)).toBeVisible();
  await expect(page.getByText('条文未核实').first()).toBeVisible();

  await page.getByRole('link', { name: /下一家/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(name);
  await page.getByRole('link', { name: '摸排结果' }).click();
  await expect(page).toHaveURL(/pool=acceleration/);
});

test('the cultivation roster is made and downloaded', async ({ page, screening }) => {
  await page.goto(`/screenings/${screening.id}`);
  await page.getByRole('button', { name: '生成培育名单' }).click();
  const onRoster = screening.poolList
    .filter((pool) => pool.onRoster)
    .reduce((sum, { id }) => sum + (screening.summary?.pools[id] ?? 0), 0);
  await expect(page.getByText(`共 ${onRoster} 家企业`)).toBeVisible();

  const csv = (await download(page, 'roster.csv')).toString('utf8');
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  const lines = csv.trim().split(/\r?\n/);
  expect(lines[0]).toContain('统一社会信用代码');
  expect(lines).toHaveLength(onRoster + 1);

  const { readXlsx } = await import('hucre');
  const workbook = await readXlsx(await download(page, 'roster.xlsx'));
  const rows = workbook.sheets[0]?.rows ?? [];
  expect(rows.filter((row) => typeof row[0] === 'number')).toHaveLength(onRoster);

  const manifest = (await download(page, 'manifest.json')).toString('utf8');
  const sha256 = createHash('sha256')
    .update(await download(page, 'roster.csv'))
    .digest('hex');
  expect(manifest).toContain(sha256);
  await expect(page.getByText(sha256)).toBeVisible();
  await page.reload();
  await expect(page.getByText(`共 ${onRoster} 家企业`)).toBeVisible();
});

async function download(page: Page, name: string): Promise<Buffer> {
  const started = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  const file = await started;
  expect(file.suggestedFilename()).toContain(name);
  return readFile(await file.path());
}

/** The screening that the page shows. */
async function read(page: Page): Promise<ScreeningDetail> {
  const { pathname } = new URL(page.url());
  return (await page.request.get(`/api/v1${pathname}`)).json() as Promise<ScreeningDetail>;
}

function countOf({ summary }: ScreeningDetail, pool: string): number {
  return summary?.pools[pool] ?? 0;
}
