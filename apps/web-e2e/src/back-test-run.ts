import { randomUUID } from 'node:crypto';
import { expect, type APIRequestContext } from '@playwright/test';
import type { BackTestChangePage, BackTestView, CreateBackTest } from '@tidu/contracts';

/** The little-giant rules of 2022 and 2026 on the real figures of 浙江. */
const ZHEJIANG: CreateBackTest = {
  baseline: 'CN-GRADIENT-2022/little-giant',
  candidate: 'CN-GRADIENT-2026/little-giant',
  procedure: 'recognition',
  asOf: '2022-06-30',
  division: '33',
};

/** A back-test, ended, with its summary. */
export async function runBackTest(api: APIRequestContext): Promise<BackTestView> {
  const started = await api.post('/api/v1/back-tests', {
    data: ZHEJIANG,
    headers: { 'Idempotency-Key': randomUUID() },
  });
  const { id } = (await started.json()) as BackTestView;
  let test: BackTestView | undefined;
  await expect
    .poll(
      async () => {
        const got = await api.get(`/api/v1/back-tests/${id}`);
        test = (await got.json()) as BackTestView;
        return test.status;
      },
      { timeout: 60_000 },
    )
    .toBe('completed');
  if (!test) throw new Error(`back-test ${id} was not found`);
  return test;
}

/** An enterprise that the newer rule finds to be unmet. */
export async function firstClosed(api: APIRequestContext, backTest: string): Promise<string> {
  const answer = await api.get(`/api/v1/back-tests/${backTest}/changes?change=closed&limit=1`);
  const [first] = ((await answer.json()) as BackTestChangePage).items;
  if (!first) throw new Error(`back-test ${backTest} closes nothing`);
  return first.enterpriseId;
}
