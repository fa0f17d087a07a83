import type { Page } from '@playwright/test';
import type { SubstitutionView } from '@tidu/contracts';
import { seriousViolations } from '../axe';
import { tryBadFile } from '../bad-file';
import { Caller } from '../caller';
import { expect, test } from '../office';
import { signIn } from '../sign-in';
import { openCard } from './sign-in-steps';

const [PRINCIPAL, SUBSTITUTE] = ['王晓峰', '马振华'];

test.use({ person: 'shaoxing.handler' });

test('a handler on leave names a substitute, who acts in his place, and the trail names both', async ({
  page,
  otherBrowser,
  sessions,
}) => {
  await endAll(new Caller(page.request));
  await nameSubstitute(page);

  const caller = await sessions.nobody();
  await signIn(caller, 'shaoxing.inspector');
  const stand = await otherBrowser();
  await stand.context().addCookies((await caller.context.storageState()).cookies);
  await stand.goto('/imports');
  await expect(stand.getByRole('main')).toContainText('没有权限');
  await openCard(stand, SUBSTITUTE);
  await stand.getByRole('button', { name: `代理${PRINCIPAL}` }).click();
  await expect(stand.getByText(`您正在代理${PRINCIPAL}（绍兴市经济和信息化局）履职`)).toBeVisible();
  await stand.getByRole('link', { name: '数据导入' }).click();
  await expect(stand.getByRole('heading', { level: 1 })).toHaveText('数据导入');
  await tryBadFile(new Caller(stand.request));

  const auditor = await otherBrowser('audit.administrator');
  await auditor.goto('/audit?act=import.start');
  const entry = auditor
    .locator('tidu-audit-table tbody tr')
    .filter({ hasText: SUBSTITUTE })
    .first();
  await expect(entry).toContainText(new RegExp(`${SUBSTITUTE}\\s*代\\s*${PRINCIPAL}`));

  await stand.getByRole('button', { name: '恢复本人身份' }).click();
  await expect(stand.getByText('您正在代理')).toBeHidden();
  await page.getByRole('button', { name: /^结束代理/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '结束代理' }).click();
  await expect(page.getByRole('row').filter({ hasText: '代理中' })).toHaveCount(0);
  await stand.reload();
  await openCard(stand, SUBSTITUTE);
  await expect(stand.getByText('退出登录')).toBeVisible();
  await expect(stand.getByRole('button', { name: `代理${PRINCIPAL}` })).toHaveCount(0);
});

async function nameSubstitute(page: Page): Promise<void> {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format();
  await page.goto('/substitutions');
  await page.getByRole('button', { name: '指定代理人' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.locator('nz-select', { has: page.locator('#substitute') }).click();
  await page.getByTitle(new RegExp(SUBSTITUTE)).click();
  for (const label of ['开始日期', '结束日期']) {
    const day = drawer.getByLabel(label);
    await day.fill(today);
    await day.press('Enter');
  }
  expect(await seriousViolations(page)).toEqual([]);
  await drawer.getByRole('button', { name: '确定' }).click();
  await expect(drawer).toBeHidden();
  const line = page.getByRole('row').filter({ hasText: '代理中' });
  await expect(line).toContainText(SUBSTITUTE);
  await expect(line).toContainText(PRINCIPAL);
}

/** Of a run before that was broken off: two substitutions at once are refused. */
async function endAll(caller: Caller): Promise<void> {
  for (const { id, state } of await caller.get<SubstitutionView[]>('/substitutions')) {
    if (state === 'current') await caller.send('DELETE', `/substitutions/${id}`);
  }
}
