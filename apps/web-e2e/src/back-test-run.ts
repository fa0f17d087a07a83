import { expect } from '@playwright/test';
import type { BackTestChangePage, BackTestView, CreateBackTest } from '@tidu/contracts';
import type { Caller } from './caller';

/** The little-giant rules of 2022 and 2026 on the real figures of 浙江. */
export const BACK_TEST: CreateBackTest = {
  baseline: 'CN-GRADIENT-2022/little-giant',
  candidate: 'CN-GRADIENT-2026/little-giant',
  procedure: 'recognition',
  asOf: '2022-06-30',
  division: '33',
};

/** A back-test, ended, with its summary. */
export async function runBackTest(
  caller: Caller,
  question: CreateBackTest = BACK_TEST,
): Promise<BackTestView> {
  const { id } = await caller.send<BackTestView>('POST', '/back-tests', { data: question });
  let test: BackTestView | undefined;
  await expect
    .poll(
      async () => {
        test = await caller.get<BackTestView>(`/back-tests/${id}`);
        return test.status;
      },
      { timeout: 60_000 },
    )
    .toBe('completed');
  if (!test) throw new Error(`back-test ${id} was not found`);
  return test;
}

/** An enterprise that the newer rule finds to be unmet. */
export async function firstClosed(caller: Caller, backTest: string): Promise<string> {
  const path = `/back-tests/${backTest}/changes?change=closed&limit=1`;
  const [first] = (await caller.get<BackTestChangePage>(path)).items;
  if (!first) throw new Error(`back-test ${backTest} closes nothing`);
  return first.enterpriseId;
}
