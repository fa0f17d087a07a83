import type { Page } from '@playwright/test';
import { seriousViolations } from './axe';
import { prepareEveryPage, seat, type Prepared } from './every-page-subjects';
import { expect, test } from './office';
import { PAGES } from './pages';

const WIDTHS = [1440, 390];
let prepared: Prepared;

test.beforeAll(async ({ sessions, finishedScreening }) => {
  test.setTimeout(180_000);
  prepared = await prepareEveryPage(sessions, finishedScreening.id);
});

for (const one of PAGES) {
  test(`${one.name} is accessible and never scrolls sideways, at the desk and on a phone`, async ({
    page,
    context,
    sessions,
  }) => {
    await seat(context, sessions, one, prepared);
    await page.goto(one.path(prepared.subjects));
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await expect(page.getByRole('main')).toContainText(one.shows);
      await expect.poll(() => tooWide(page)).toBe(0);
      await expect(page).toHaveTitle(/梯度 Tidu$/);
      expect(await seriousViolations(page)).toEqual([]);
    }
  });
}

/** By how many pixels the page has to be scrolled sideways. */
function tooWide(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
