import { badFile } from './bad-file';
import { Caller } from './caller';
import { forgetAnswers } from './console-errors';
import { expect, test } from './office';

test.use({ person: 'shaoxing.handler' });

test('a file with faults shows each of them with line, column, value and what to do', async ({
  page,
}) => {
  await page.goto('/imports');
  await page.getByText('点选文件，或把文件拖到这里').waitFor();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: '企业指标.csv',
      mimeType: 'text/csv',
      buffer: await badFile(new Caller(page.request)),
    });
  await page.getByRole('radio', { name: '浙江上市公司年报指标' }).check();
  await page.getByRole('button', { name: '试导入' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('企业指标.csv');
  await expect(page.getByText('如果正式导入，将会')).toBeVisible();
  const faults = page.locator('tidu-import-errors tbody tr.ant-table-row');
  await expect(faults).toHaveCount(2);
  await expect(faults.nth(0)).toContainText('约三亿');
  await expect(faults.nth(0)).toContainText('revenue_yuan');
  await expect(faults.nth(1)).toContainText('20222');

  const started = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载全部问题' }).click();
  expect((await started).suggestedFilename()).toMatch(/\.csv$/);

  await page.getByRole('button', { name: '正式导入' }).click();
  await expect(page.getByText('已经完成')).toBeVisible();
  await page.goto('/enterprises?text=测试材料');
  await expect(page.getByRole('link', { name: '测试材料股份有限公司' })).toBeVisible();
});

test('a file that is no table is refused as a whole in one clear message', async ({
  page,
  consoleErrors,
}) => {
  await page.goto('/imports');
  await page.getByText('点选文件，或把文件拖到这里').waitFor();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: '空文件.csv',
      mimeType: 'text/csv',
      buffer: Buffer.alloc(0),
    });
  await page.getByRole('button', { name: '试导入' }).click();
  await expect(page.getByRole('alert')).toHaveCount(1);
  await expect(page.getByRole('alert')).toContainText('空');
  forgetAnswers(consoleErrors, 400);
});
