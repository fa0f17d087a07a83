import { expect } from '@playwright/test';
import type {
  AssessmentPage,
  CreateScreening,
  ScreeningDetail,
  ScreeningView,
} from '@tidu/contracts';
import type { Caller } from './caller';

/** A screening, ended, with its summary. */
export async function runScreening(
  caller: Caller,
  question: CreateScreening,
): Promise<ScreeningDetail> {
  const { id } = await caller.send<ScreeningView>('POST', '/screenings', { data: question });
  let screening: ScreeningDetail | undefined;
  await expect
    .poll(
      async () => {
        screening = await caller.get<ScreeningDetail>(`/screenings/${id}`);
        return screening.status;
      },
      { timeout: 60_000 },
    )
    .toBe('completed');
  if (!screening) throw new Error(`screening ${id} was not found`);
  return screening;
}

/** The first enterprise of a screening's results. */
export async function firstEnterprise(caller: Caller, screening: string): Promise<string> {
  const { items } = await caller.get<AssessmentPage>(
    `/screenings/${screening}/assessments?limit=1`,
  );
  if (!items[0]) throw new Error(`screening ${screening} has no results`);
  return items[0].enterpriseId;
}
