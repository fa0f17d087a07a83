import { forgetAnswers } from '../console-errors';
import { expect, test } from '../office';
import { linkOfLetter, tokenOf } from './mails';
import { newEmail, PASSWORD } from './newcomers';
import { typePassword } from './sign-in-steps';

const NEXT = '春种一粒粟，秋收万颗子，四海无闲田';

test('a forgotten password is replaced by a letter, and the old one opens nothing any more', async ({
  page,
  sessions,
  consoleErrors,
}) => {
  const nobody = await sessions.nobody();
  const email = newEmail('forgetful');
  await nobody.send('POST', '/registrations', { data: { email } });
  const token = tokenOf(await linkOfLetter(nobody, email, /注册/));
  const data = { token, name: '艾忘', password: PASSWORD };
  await nobody.send('PUT', '/registrations', { data });

  await page.goto('/sign-in');
  await page.getByRole('link', { name: '忘记密码' }).click();
  await expect(page).toHaveURL(/\/password-reset$/);
  await page.getByLabel('邮箱').fill(email);
  await page.getByRole('button', { name: '发送邮件' }).click();
  await expect(page.getByText('已受理')).toBeVisible();
  await page.goto(await linkOfLetter(nobody, email, /重设/));
  await expect(page).toHaveURL(/\/password-reset\/complete$/);
  await page.getByLabel('新密码').fill(NEXT);
  await page.getByRole('button', { name: '保存新密码' }).click();
  await expect(page.getByText('密码已重设')).toBeVisible();

  await page.goto('/sign-in');
  await typePassword(page, email, PASSWORD);
  await expect(page.getByRole('alert').first()).toContainText('邮箱或密码不正确');
  await typePassword(page, email, NEXT);
  await expect(page).toHaveURL(/\/claims$/);
  forgetAnswers(consoleErrors, 401);
});

test('whoever has no account is answered in the same words', async ({ page }) => {
  const email = newEmail('unknown');
  await page.goto('/password-reset');
  await page.getByLabel('邮箱').fill(email);
  await page.getByRole('button', { name: '发送邮件' }).click();
  await expect(page.getByRole('main')).toContainText(`如果 ${email} 有账号，几分钟内会收到`);
});
