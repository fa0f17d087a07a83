import type { OrganisationPage, ProblemView } from '@tidu/contracts';
import { seriousViolations } from '../axe';
import { Caller } from '../caller';
import { expect, test } from '../office';

test.use({ person: 'security.administrator' });

test('nobody is given two of the three administrators, and the page says why', async ({ page }) => {
  await page.goto('/organisations?kind=platform');
  await page.getByRole('link', { name: '梯度平台管理' }).click();
  await page.getByRole('button', { name: /变更角色\s*丁志诚/ }).click();
  const drawer = page.getByRole('dialog');
  const system = drawer.getByRole('checkbox', { name: '系统管理员' });
  const audit = drawer.getByRole('checkbox', { name: '审计管理员' });
  await expect(system).toBeChecked();
  await expect(audit).toBeDisabled();
  await expect(drawer).toContainText('三员分立：系统、安全、审计三种管理员不得由一人兼任');
  expect(await seriousViolations(page)).toEqual([]);
  await system.uncheck();
  await expect(audit).toBeEnabled();
  await audit.check();
  await expect(system).toBeDisabled();
  await drawer.getByRole('button', { name: '取消' }).click();
  await expect(drawer).toBeHidden();
});

test('the service refuses it too, with the rule and in both languages', async ({ page }) => {
  const caller = new Caller(page.request);
  const { items } = await caller.get<OrganisationPage>('/organisations?kind=platform');
  const members = `/organisations/${items[0]?.id}/members`;
  const people = await caller.get<{ items: { person: { id: string; name: string } }[] }>(members);
  const system = people.items.find(({ person }) => person.name === '丁志诚')?.person.id;
  const answer = await caller.try('PUT', `${members}/${system}`, {
    data: { roles: ['systemAdministrator', 'auditAdministrator'] },
  });
  expect(answer.status()).toBe(422);
  const { message } = (await answer.json()) as ProblemView;
  expect(message.zh).toContain('三员');
  expect(message.en).toContain('administrator');
});

test('the table of roles shows the separation', async ({ page }) => {
  await page.goto('/roles');
  await expect(page.getByRole('main')).toContainText('任何人不得兼任其中两种');
  await expect(page.getByRole('main')).toContainText('不能兼任：安全管理员、审计管理员');
});
