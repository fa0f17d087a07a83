import type { Caller } from './caller';
import { runImport, tableFor } from './import-run';

export const MAPPING = 'listed_company_indicators_zhejiang_2019_2021';

/** Two rows with faults (text in a number, year 20222) and a sound one. */
export function badFile(caller: Caller): Promise<Buffer> {
  const sound = {
    stock_code: '999001',
    company_name: '测试材料股份有限公司',
    year: '2021',
    province_code: '330000',
    city_code: '330600',
    revenue_yuan: '100000000',
  };
  const rows = [{ ...sound, revenue_yuan: '约三亿' }, { ...sound, year: '20222' }, sound];
  return tableFor(caller, MAPPING, rows);
}

/** A trial import of the bad file, ended. */
export async function tryBadFile(caller: Caller): Promise<string> {
  const table = await badFile(caller);
  const file = '企业指标.csv';
  return (await runImport(caller, { mapping: MAPPING, file, table, dryRun: true })).id;
}
