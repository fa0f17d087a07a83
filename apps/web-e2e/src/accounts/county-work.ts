import { expect } from '@playwright/test';
import type { EnterprisePage, RosterView } from '@tidu/contracts';
import { runBackTest } from '../back-test-run';
import type { Caller } from '../caller';
import { runImport, tableFor } from '../import-run';
import { runScreening } from '../screening-run';
import type { Sessions } from '../sessions';
import { claim } from './claim';
import type { County } from './counties';

const MAPPING = 'enterprises-by-year';
const YEARS = ['2022', '2023', '2024'];
const AS_OF = '2025-06-30';

/** What an office of a county has: by these the addresses of its pages and files are made. */
export interface CountyWork {
  readonly county: County;
  readonly enterprises: readonly string[];
  readonly importRun: string;
  readonly screening: string;
  readonly backTest: string;
  readonly roster: string;
  readonly claim: string;
  /** Texts that belong to this county and to no other: names, codes, ids, what a file said. */
  readonly marks: readonly string[];
}

/** An office imports its enterprises, screens them, tests rules on them and makes a roster. */
export async function workOf(sessions: Sessions, county: County): Promise<CountyWork> {
  const handler = await sessions.callerOf(`${county.office}.handler`);
  const enterprises = await importFirms(handler, county);
  const fault = `${county.office} 约三亿`;
  const question = { pack: 'CN-GRADIENT-2026/little-giant', procedure: 'recognition' as const };
  const screening = await runScreening(handler, { ...question, asOf: AS_OF });
  const ids = {
    importRun: await tryFaultyFile(handler, county, fault),
    screening: screening.id,
    backTest: (
      await runBackTest(handler, {
        baseline: 'CN-GRADIENT-2022/little-giant',
        candidate: question.pack,
        procedure: 'recognition',
        asOf: AS_OF,
      })
    ).id,
    roster: await rosterOf(sessions, county, screening.id),
    claim: await claimIn(sessions, county),
  };
  const firms = county.firms.flatMap(({ name, creditCode }) => [name, creditCode]);
  const marks = [...firms, ...enterprises, ...Object.values(ids), fault];
  return { county, enterprises, ...ids, marks };
}

/** Brings in the enterprises of a county; nothing new when they are there already. */
export async function importFirms(handler: Caller, county: County): Promise<string[]> {
  const rows = county.firms.flatMap((firm) => YEARS.map((year) => rowOf(county, firm, year)));
  const table = await tableFor(handler, MAPPING, rows);
  const file = `${county.office}.csv`;
  const run = await runImport(handler, { mapping: MAPPING, file, table, dryRun: false });
  expect(run.rejected).toBe(0);
  const { items } = await handler.get<EnterprisePage>('/enterprises?text=测试');
  const codes = county.firms.map(({ creditCode }) => creditCode);
  const known = items.filter(({ creditCode }) => codes.includes(creditCode ?? ''));
  expect(known).toHaveLength(county.firms.length);
  return known.map(({ id }) => id);
}

async function tryFaultyFile(handler: Caller, county: County, fault: string): Promise<string> {
  const [firm] = county.firms;
  if (!firm) throw new Error(`${county.office} has no enterprise`);
  const rows = [{ ...rowOf(county, firm, '2024'), '营业收入（万元）': fault }];
  const table = await tableFor(handler, MAPPING, rows);
  const file = `${county.office}-faulty.csv`;
  return (await runImport(handler, { mapping: MAPPING, file, table, dryRun: true })).id;
}

function rowOf({ division }: County, firm: County['firms'][number], year: string) {
  return {
    统一社会信用代码: firm.creditCode,
    企业名称: firm.name,
    '所在县（市、区）': division,
    年度: year,
    '营业收入（万元）': String(9_000 + 1_500 * Number(year.slice(-1))),
    '主营业务收入（万元）': '8600',
    '研发费用（万元）': '1200',
    '净利润（万元）': '1500',
    '资产总额（万元）': '20000',
    '负债总额（万元）': '8000',
    '职工总数（人）': '120',
    '研发人员（人）': '70',
  };
}

async function rosterOf(sessions: Sessions, county: County, screening: string): Promise<string> {
  const publisher = await sessions.callerOf(`${county.office}.publisher`);
  await publisher.send('POST', `/screenings/${screening}/rosters`);
  let ready: RosterView | undefined;
  await expect
    .poll(async () => {
      const rosters = await publisher.get<RosterView[]>(`/screenings/${screening}/rosters`);
      ready = rosters.find(({ status }) => status === 'ready');
      return ready?.rows;
    })
    .toBe(county.firms.length);
  return ready?.id ?? '';
}

/** Somebody claims an enterprise of the county that it does not know yet. */
async function claimIn(sessions: Sessions, { office, division, firms }: County): Promise<string> {
  const [firm] = firms;
  if (!firm) throw new Error(`${office} has no enterprise`);
  const newcomer = await sessions.callerOf('newcomer');
  return (await claim(newcomer, { ...firm, division })).id;
}
