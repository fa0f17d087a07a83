import { randomUUID } from 'node:crypto';
import {
  test as base,
  expect,
  type APIRequestContext,
  type ConsoleMessage,
} from '@playwright/test';
import type { AssessmentPage, ScreeningDetail, ScreeningView } from '@tidu/contracts';

/** 浙江 as of 2022-06-30: the years of the real figures that come with the product. */
export const ZHEJIANG = {
  pack: 'CN-GRADIENT-2026/little-giant',
  procedure: 'recognition',
  asOf: '2022-06-30',
  division: '33',
} as const;

interface Office {
  /** Fails the test when the page logs an error that is not part of the test. */
  consoleErrors: string[];
  screening: ScreeningDetail;
}

interface OfficeForAll {
  finishedScreening: ScreeningDetail;
}

export const test = base.extend<Office, OfficeForAll>({
  consoleErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(textOf(message));
      });
      await use(errors);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
  finishedScreening: [
    async ({ playwright }, use, { project }) => {
      const api = await playwright.request.newContext({ baseURL: project.use.baseURL });
      await use(await runScreening(api));
      await api.dispose();
    },
    { scope: 'worker' },
  ],
  screening: ({ finishedScreening }, use) => use(finishedScreening),
});

async function runScreening(api: APIRequestContext): Promise<ScreeningDetail> {
  const answer = await api.post('/api/v1/screenings', {
    data: ZHEJIANG,
    headers: { 'Idempotency-Key': randomUUID() },
  });
  const { id } = (await answer.json()) as ScreeningView;
  let screening: ScreeningDetail | undefined;
  await expect
    .poll(
      async () => {
        const got = await api.get(`/api/v1/screenings/${id}`);
        screening = (await got.json()) as ScreeningDetail;
        return screening.status;
      },
      { timeout: 60_000 },
    )
    .toBe('completed');
  if (!screening) throw new Error(`screening ${id} was not found`);
  return screening;
}

/** The first enterprise of a screening's results. */
export async function firstEnterprise(api: APIRequestContext, screening: string): Promise<string> {
  const answer = await api.get(`/api/v1/screenings/${screening}/assessments?limit=1`);
  const [first] = ((await answer.json()) as AssessmentPage).items;
  if (!first) throw new Error(`screening ${screening} has no results`);
  return first.enterpriseId;
}

function textOf(message: ConsoleMessage): string {
  return `${message.text()} (${message.location().url})`;
}

export { expect } from '@playwright/test';
