import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import type { ScreeningDetail } from '@tidu/contracts';
import { listenForErrors } from './console-errors';
import type { Person } from './people';
import { runScreening } from './screening-run';
import { Sessions } from './sessions';

/** 浙江 as of 2022-06-30: the years of the real figures that come with the product. */
export const ZHEJIANG = {
  pack: 'CN-GRADIENT-2026/little-giant',
  procedure: 'recognition',
  asOf: '2022-06-30',
  division: '33',
} as const;

/** As many listed firms at least has 浙江 in the real figures, without 宁波, which is not its own. */
export const LISTED = 470;

interface Office {
  /** Who is signed in at the browser: `test.use({ person: 'zhejiang.publisher' })`; else nobody. */
  person: Person | undefined;
  /** Fails the test when a page logs an error that is not part of the test. */
  consoleErrors: string[];
  /** Another browser, in which somebody else is signed in, or nobody. */
  otherBrowser: (person?: Person) => Promise<Page>;
  screening: ScreeningDetail;
}

interface OfficeForAll {
  sessions: Sessions;
  finishedScreening: ScreeningDetail;
}

export const test = base.extend<Office, OfficeForAll>({
  person: [undefined, { option: true }],
  storageState: async ({ person, sessions }, use) =>
    use(person === undefined ? undefined : await sessions.cookiesOf(person)),
  consoleErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      await listenForErrors(page, errors);
      await use(errors);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
  otherBrowser: async ({ browser, contextOptions, consoleErrors, sessions }, use) => {
    const opened: Page[] = [];
    await use(async (person) => {
      const storageState = person && (await sessions.cookiesOf(person));
      const context = await browser.newContext({ ...contextOptions, storageState });
      const page = await context.newPage();
      await listenForErrors(page, consoleErrors);
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
  sessions: [
    async ({ playwright }, use, { project }) => {
      const folder = join(project.outputDir, 'sessions');
      const sessions = new Sessions(playwright, project.use.baseURL ?? '', folder);
      await use(sessions);
      await sessions.end();
    },
    { scope: 'worker' },
  ],
  finishedScreening: [
    async ({ sessions }, use) =>
      use(await runScreening(await sessions.callerOf('zhejiang.publisher'), ZHEJIANG)),
    { scope: 'worker' },
  ],
  screening: ({ finishedScreening }, use) => use(finishedScreening),
});

export { expect } from '@playwright/test';
