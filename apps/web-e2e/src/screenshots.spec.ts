import { join } from 'node:path';
import { prepareEveryPage, seat, type Prepared } from './every-page-subjects';
import { expect, test } from './office';
import { PAGES } from './pages';

const FOLDER = join(__dirname, '..', '..', '..', 'docs', 'screenshots');
const WIDTHS = [1440, 390];
/** Long lists are cut: a picture shows how a page looks, not all that it holds. */
const TALLEST = 2400;
let prepared: Prepared;

test.beforeAll(async ({ sessions, finishedScreening }) => {
  test.setTimeout(180_000);
  prepared = await prepareEveryPage(sessions, finishedScreening.id);
});

for (const one of PAGES) {
  test(`pictures of ${one.name}`, async ({ page, context, sessions }) => {
    await seat(context, sessions, one, prepared);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(one.path(prepared.subjects));
      await expect(page.getByRole('main')).toContainText(one.shows);
      await page.waitForLoadState('networkidle');
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height: Math.min(height, TALLEST) });
      const path = join(FOLDER, `${one.name}-${width}.png`);
      await page.screenshot({ path, animations: 'disabled' });
    }
  });
}
