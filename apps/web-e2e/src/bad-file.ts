import { randomUUID } from 'node:crypto';
import { expect, type APIRequestContext } from '@playwright/test';
import type { ImportMappingView, ImportRunView } from '@tidu/contracts';

export const MAPPING = 'listed_company_indicators_zhejiang_2019_2021';

/** Two rows with faults (text in a number, year 20222) and one of another province that is sound. */
export async function badFile(api: APIRequestContext): Promise<Buffer> {
  const answer = await api.get('/api/v1/import-mappings');
  const mappings = (await answer.json()) as ImportMappingView[];
  const columns = mappings.find(({ name }) => name === MAPPING)?.columns ?? [];
  const sound: Readonly<Record<string, string>> = {
    stock_code: '999001',
    company_name: '测试材料股份有限公司',
    year: '2021',
    province_code: '320000',
    city_code: '320100',
    revenue_yuan: '100000000',
  };
  const rows = [{ ...sound, revenue_yuan: '约三亿' }, { ...sound, year: '20222' }, sound];
  const line = (cells: readonly string[]): string => `${cells.join(',')}\n`;
  const body = rows.map((row: Readonly<Record<string, string>>) =>
    line(columns.map((column) => row[column] ?? '')),
  );
  return Buffer.from(line(columns) + body.join(''));
}

/** A trial import of the bad file, ended. */
export async function tryBadFile(api: APIRequestContext): Promise<string> {
  const started = await api.post(`/api/v1/imports?mapping=${MAPPING}&dryRun=true`, {
    headers: { 'Idempotency-Key': randomUUID() },
    multipart: {
      file: { name: '企业指标.csv', mimeType: 'text/csv', buffer: await badFile(api) },
    },
  });
  const { id } = (await started.json()) as ImportRunView;
  await expect
    .poll(async () => {
      const run = await api.get(`/api/v1/imports/${id}`);
      return ((await run.json()) as ImportRunView).status;
    })
    .toBe('completed');
  return id;
}
