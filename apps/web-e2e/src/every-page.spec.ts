import { seriousViolations } from './axe';
import { firstClosed, runBackTest } from './back-test-run';
import { tryBadFile } from './bad-file';
import { expect, firstEnterprise, test } from './office';
import { PAGES, type Subjects } from './pages';

const WIDTHS = [1440, 390];
let subjects: Subjects;

test.beforeAll(async ({ playwright, finishedScreening }, { project }) => {
  const api = await playwright.request.newContext({ baseURL: project.use.baseURL });
  const { id: backTest } = await runBackTest(api);
  subjects = {
    screening: finishedScreening.id,
    enterprise: await firstEnterprise(api, finishedScreening.id),
    importRun: await tryBadFile(api),
    backTest,
    lacking: await firstClosed(api, backTest),
  };
  await api.dispose();
});

for (const { name, path, shows } of PAGES) {
  for (const width of WIDTHS) {
    test(`${name} at ${width} px is accessible and never scrolls sideways`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path(subjects));
      await expect(page.getByRole('main')).toContainText(shows);
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(tooWide).toBe(0);
      await expect(page).toHaveTitle(/梯度 Tidu$/);
      expect(await seriousViolations(page)).toEqual([]);
    });
  }
}
