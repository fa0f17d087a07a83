import type { Page } from '@playwright/test';

/** The first step at the page of the sign-in. */
export async function typePassword(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('邮箱', { exact: true }).fill(email);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: '登录', exact: true }).click();
}

/** The second step: a code of the application, or a recovery code. */
export async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('验证码', { exact: true }).fill(code);
  await page.getByRole('button', { name: '验证', exact: true }).click();
}

/** Opens the card of whoever is signed in. */
export async function openCard(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name }).click();
}

export async function signOut(page: Page, name: string): Promise<void> {
  await openCard(page, name);
  await page.getByRole('button', { name: '退出登录' }).click();
}
