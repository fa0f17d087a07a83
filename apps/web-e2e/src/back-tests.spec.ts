import type { BackTestView } from '@tidu/contracts';
import { seriousViolations } from './axe';
import { runBackTest } from './back-test-run';
import { forgetAnswers } from './console-errors';
import { expect, LISTED, test } from './office';

test.use({ person: 'zhejiang.publisher' });

let report: BackTestView;

test.beforeAll(async ({ sessions }) => {
  report = await runBackTest(await sessions.callerOf('zhejiang.publisher'));
});

test('the rules of 2022 and 2026 are back-tested on the real firms of 浙江', async ({ page }) => {
  await page.goto('/back-tests');
  await page.getByRole('link', { name: '开始回测' }).first().click();
  await expect(page).toHaveURL(/\/back-tests\/new$/);
  await expect(page.getByText('专精特新“小巨人”企业（2026 年办法）')).toBeVisible();
  expect(await seriousViolations(page)).toEqual([]);
  const day = page.getByLabel('评价基准日');
  await day.fill('2022-06-30');
  await day.press('Enter');
  await expect(page.getByText('“上年度”（Y1）为 2021 年')).toBeVisible();
  await page.getByRole('button', { name: '开始回测' }).click();
  await expect(page).toHaveURL(/\/back-tests\/[0-9a-f-]{36}$/);
  await expect(page.getByText('已完成')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('heading', { name: '差异说明' })).toBeVisible();
});

test('the report explains the difference, names both versions, and adds up', async ({ page }) => {
  await page.goto(`/back-tests/${report.id}`);
  await expect(page.getByText(report.baseline.hash)).toBeVisible();
  await expect(page.getByText(report.candidate.hash)).toBeVisible();
  const changes = report.summary?.changes ?? { gain: 0, loss: 0, opened: 0, closed: 0 };
  const changed = changes.gain + changes.loss + changes.opened + changes.closed;
  expect(report.total).toBeGreaterThan(LISTED);
  expect(changed).toBeGreaterThan(0);
  await expect(page.locator('tidu-story')).toContainText(
    `${report.total} 家企业中，${changed} 家结论不同`,
  );
  const matrix = page.locator('tidu-verdict-matrix');
  await expect(matrix.locator('tbody tr').last().locator('td').last()).toHaveText(
    String(report.total),
  );
  await expect(page.getByText(`符合筛选的企业 ${changed} 家`)).toBeVisible();
});

test('a criterion narrows the list, and an enterprise leads to its assessment under that version', async ({
  page,
}) => {
  await page.goto(`/back-tests/${report.id}`);
  const [first] = [...(report.summary?.criteria ?? [])].sort((a, b) => b.closed - a.closed);
  if (!first) throw new Error('the report has no criteria');
  await page.getByRole('button', { name: `因“${first.title.zh}”而变化的企业` }).click();
  await expect(page).toHaveURL(new RegExp(`criterion=${first.criterion}`));
  const total = first.gain + first.loss + first.opened + first.closed;
  await expect(page.getByText(`符合筛选的企业 ${total} 家`)).toBeVisible();
  await page
    .getByRole('link', { name: /对照规则$/ })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(report.candidate.hash));
  await expect(page.locator(`#item-${first.criterion}`)).toContainText('未达');
});

test('the same rule twice gives no difference', async ({ page }) => {
  await page.goto('/back-tests/new');
  await page.locator('nz-select', { has: page.locator('#candidate') }).click();
  await page.getByTitle('专精特新“小巨人”企业（2022 年暂行办法）').last().click();
  const day = page.getByLabel('评价基准日');
  await day.fill('2022-06-30');
  await day.press('Enter');
  await page.getByRole('button', { name: '开始回测' }).click();
  await expect(page.getByText(/^\d+ 家企业在两套规则下的结论全部相同/)).toBeVisible({
    timeout: 60_000,
  });
});

test('the faults of a draft are shown by line, and a sound draft becomes the candidate', async ({
  page,
  consoleErrors,
}) => {
  await page.goto('/back-tests/new');
  await page.getByRole('button', { name: '上传规则草案' }).click();
  await page
    .getByLabel('草案文件')
    .setInputFiles('seeds/rule-packs/CN-GRADIENT-2026/little-giant.yaml');
  await expect(page.getByLabel('草案名称')).toHaveValue('little-giant');
  const text = page.getByLabel('草案内容');
  await expect(text).toHaveValue(/CN-GRADIENT-2026/);
  const sound = await text.inputValue();
  await text.fill(sound.replace('indicator: debtRatio', 'indicator: noSuchFigure'));
  await page.getByRole('button', { name: '检查并保存草案' }).click();
  const fault = page.locator('tidu-draft-upload tbody tr').first();
  await expect(fault).toContainText('noSuchFigure');
  await expect(fault.locator('td').first()).toHaveText(/^\d+$/);
  expect(await seriousViolations(page)).toEqual([]);

  await text.fill(sound);
  await page.getByRole('button', { name: '检查并保存草案' }).click();
  await expect(page.getByText('草案：little-giant')).toBeVisible();
  forgetAnswers(consoleErrors, 422);
});
