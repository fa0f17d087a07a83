import { expect, type Page } from '@playwright/test';
import type { EnterprisePage } from '@tidu/contracts';
import type { Caller } from '../caller';
import type { County } from './counties';
import type { Witness } from './witness';

/** Searches for an enterprise that is not there. */
export async function searchFor(page: Page, text: string): Promise<void> {
  await page.goto('/enterprises');
  await page.getByLabel('名称（含曾用名）或信用代码').fill(text);
  await page.getByRole('button', { name: '搜索' }).click();
  await expect(page).toHaveURL(/text=/);
  await expect(page.getByRole('main')).toContainText('没有找到企业');
  await expect(page.locator('tbody a')).toHaveCount(0);
}

/** The lists that a handler has, one of them narrowed to another county. */
export async function lookThroughLists(
  page: Page,
  witness: Witness,
  county: County,
): Promise<void> {
  const lists = [
    `/enterprises?division=${county.division}`,
    '/screenings',
    '/back-tests',
    '/imports',
    '/claims/review?status=all',
  ];
  for (const path of lists) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await witness.look();
  }
}

/** Questions to the list of enterprises that no page asks. */
export async function tamperWithQueries(
  page: Page,
  witness: Witness,
  cursor: string,
): Promise<void> {
  const injected = encodeURIComponent("' OR '1'='1");
  const queries = [
    `?after=${cursor}`,
    '?after=AAAA',
    `?after=${injected}`,
    '?sort=division&order=desc',
    `?text=${injected}`,
    `?division=${injected}`,
    '?limit=200',
    '?limit=100000',
    '?text=%25',
  ];
  for (const query of queries) {
    await witness.take('GET', await page.request.get(`/api/v1/enterprises${query}`));
  }
}

/** The place in the other county's list at which its second page starts. */
export async function cursorOf(handler: Caller): Promise<string> {
  const { next, items } = await handler.get<EnterprisePage>('/enterprises?limit=1');
  return encodeURIComponent(next ?? items[0]?.id ?? '');
}

/** The addresses of the entries, from page to page. */
export async function readSubjects(auditor: Page): Promise<Set<string>> {
  const subjects = new Set<string>();
  const cells = auditor.locator('tidu-audit-table td.subject');
  const next = auditor.getByRole('button', { name: '下一页' });
  for (;;) {
    await auditor.waitForLoadState('networkidle');
    await expect(cells.first()).toBeVisible();
    for (const text of await cells.allInnerTexts()) subjects.add(text.trim());
    if (!(await next.isVisible()) || (await next.isDisabled())) return subjects;
    const first = await auditor.locator('tidu-audit-table td.number').first().innerText();
    await next.click();
    await expect(auditor.locator('tidu-audit-table td.number').first()).not.toHaveText(first);
  }
}
