import { expect, test } from '../office';

test.describe('a handler', () => {
  test.use({ person: 'zhejiang.handler' });

  test('is told which permission the audit trail needs, and is not offered it', async ({
    page,
  }) => {
    await page.goto('/audit');
    const main = page.getByRole('main');
    await expect(main).toContainText('没有权限');
    await expect(main).toContainText('需要“查看审计记录”的权限');
    await expect(main).toContainText('您当前代表“浙江省经济和信息化厅”，角色为：经办人');
    await expect(page.getByRole('link', { name: '审计记录' })).toHaveCount(0);
    await main.getByRole('link', { name: '回到首页' }).click();
    await expect(page).toHaveURL(/\/screenings$/);
  });
});

test.describe('an administrator', () => {
  test.use({ person: 'system.administrator' });

  test('sees no casework', async ({ page }) => {
    for (const path of ['/screenings', '/enterprises', '/imports', '/back-tests']) {
      await page.goto(path);
      await expect(page.getByRole('main')).toContainText('没有权限');
    }
    expect((await page.request.get('/api/v1/enterprises')).status()).toBe(403);
  });
});

test.describe('a newcomer', () => {
  test.use({ person: 'newcomer' });

  test('is told to claim an enterprise or to wait for an invitation', async ({ page }) => {
    await page.goto('/enterprises');
    await expect(page.getByRole('main')).toContainText('您还没有加入任何机构');
    await page.getByRole('link', { name: '回到首页' }).click();
    await expect(page).toHaveURL(/\/claims$/);
  });
});

test('nobody gets beyond the sign-in', async ({ page, request }) => {
  for (const path of ['/enterprises', '/audit', '/profile', '/claims/review', '/']) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/sign-in/);
  }
  expect((await request.get('/api/v1/enterprises')).status()).toBe(401);
});
