import { join } from 'node:path';
import { firstClosed, runBackTest } from './back-test-run';
import { tryBadFile } from './bad-file';
import { expect, firstEnterprise, test } from './office';
import { PAGES } from './pages';

const FOLDER = join(__dirname, '..', '..', '..', 'docs', 'screenshots');
const WIDTHS = [1440, 390];
/** Long lists are cut: a picture shows how a page looks, not all that it holds. */
const TALLEST = 2400;

test('pictures of every page', async ({ page, screening }) => {
  test.setTimeout(300_000);
  const { id: backTest } = await runBackTest(page.request);
  const subjects = {
    screening: screening.id,
    enterprise: await firstEnterprise(page.request, screening.id),
    importRun: await tryBadFile(page.request),
    backTest,
    lacking: await firstClosed(page.request, backTest),
  };
  for (const { name, path, shows } of PAGES) {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path(subjects));
      await expect(page.getByRole('main')).toContainText(shows);
      await page.waitForLoadState('networkidle');
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height: Math.min(height, TALLEST) });
      await page.screenshot({ path: join(FOLDER, `${name}-${width}.png`), animations: 'disabled' });
    }
  }
});
