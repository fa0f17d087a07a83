import type { Page } from '@playwright/test';
import type { SessionView } from '@tidu/contracts';
import { Caller } from '../caller';
import { forgetAnswers } from '../console-errors';
import { expect, test } from '../office';
import { KEQIAO, YINZHOU, YUECHENG } from './counties';
import { workOf, type CountyWork } from './county-work';
import { fileAddresses, pageAddresses, reads, writes } from './foreign-addresses';
import {
  cursorOf,
  lookThroughLists,
  readSubjects,
  searchFor,
  tamperWithQueries,
} from './foreign-steps';
import { Witness } from './witness';

// What a county handler of 越城 tries to see of 柯桥, next door, and of 鄞州, in another city.
test.describe.configure({ mode: 'serial' });
test.use({ person: 'yuecheng.handler' });

const FOREIGN = [KEQIAO, YINZHOU];
const REFUSED = [403, 404];
const tried = new Set<string>();
let own: CountyWork;
let foreign: CountyWork[];
let marks: string[];

test.beforeAll(async ({ sessions }) => {
  test.setTimeout(300_000);
  own = await workOf(sessions, YUECHENG);
  foreign = [];
  for (const county of FOREIGN) foreign.push(await workOf(sessions, county));
  marks = foreign.flatMap((work) => work.marks);
});

test('the own county is there: enterprises, screening, back-test and import', async ({ page }) => {
  const witness = new Witness(page);
  for (const path of pageAddresses(own)) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('没有找到')).toHaveCount(0);
    await page.waitForLoadState('networkidle');
    await witness.look();
  }
  const names = own.county.firms.map(({ name }) => name);
  expect((await witness.leaks(names)).length).toBeGreaterThan(names.length);
  expect(await witness.leaks(marks)).toEqual([]);
});

test('by the addresses of another county’s pages nothing is found', async ({
  page,
  consoleErrors,
}) => {
  test.setTimeout(180_000);
  const witness = new Witness(page);
  for (const path of foreign.flatMap(pageAddresses)) {
    await page.goto(path);
    await expect(page.getByRole('alert').first()).toContainText(/没有|不存在/);
    await witness.look();
  }
  await expectNothing(witness, page);
  forgetAnswers(consoleErrors, 404);
});

test('by the addresses of another county’s files nothing is downloaded', async ({
  page,
  consoleErrors,
}) => {
  const witness = new Witness(page);
  await page.goto('/screenings');
  for (const path of foreign.flatMap(fileAddresses)) {
    const answer = await witness.take('GET', await page.request.get(`/api/v1${path}`));
    expect([path, answer.status]).toEqual([path, 404]);
    // As one types it into the address bar: a refusal, no file.
    await page.goto(`/api/v1${path}`);
    await witness.look();
  }
  await expectNothing(witness, page);
  forgetAnswers(consoleErrors, 404);
});

test('asking the API itself gives nothing of another county, and changes nothing there', async ({
  page,
}) => {
  const witness = new Witness(page);
  const caller = new Caller(page.request);
  for (const path of foreign.flatMap(reads)) {
    const answer = await witness.take('GET', await caller.ask(path));
    expect([path, answer.status]).toEqual([path, 404]);
  }
  for (const { method, path, data } of foreign.flatMap(writes)) {
    const answer = await witness.take(method, await caller.try(method, path, { data }));
    expect(REFUSED.map((status) => `${path} ${status}`)).toContain(`${path} ${answer.status}`);
  }
  await expectNothing(witness, page);
});

test('search, filters, sort and cursors find nothing of another county', async ({
  page,
  sessions,
}) => {
  test.setTimeout(120_000);
  const witness = new Witness(page);
  for (const { county } of foreign) {
    for (const text of county.firms.flatMap(({ name, creditCode }) => [name, creditCode])) {
      await searchFor(page, text);
      await witness.look();
    }
    await lookThroughLists(page, witness, county);
    await tamperWithQueries(
      page,
      witness,
      await cursorOf(await sessions.callerOf(`${county.office}.handler`)),
    );
  }
  expect(await witness.leaks(marks)).toEqual([]);
  // The same lists show what is the office's own.
  expect(await witness.leaks(own.county.firms.map(({ name }) => name))).not.toEqual([]);
});

test('nobody screens or tests rules on the enterprises of another county', async ({ page }) => {
  const caller = new Caller(page.request);
  const witness = new Witness(page);
  const pack = 'CN-GRADIENT-2026/little-giant';
  const question = { procedure: 'recognition', asOf: '2026-06-30' };
  for (const { county, screening } of foreign) {
    const bodies = [
      ['/screenings', { ...question, pack, division: county.division }],
      ['/screenings', { ...question, pack, division: '33' }],
      ['/back-tests', { ...question, baseline: pack, candidate: pack, division: county.division }],
      ['/back-tests', { ...question, baseline: pack, candidate: pack, screeningId: screening }],
    ] as const;
    for (const [path, data] of bodies) {
      const answer = await witness.take('POST', await caller.try('POST', path, { data }));
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
  }
  expect(await witness.leaks(marks)).toEqual([]);
});

test('each try stands on the trail, with its address, before the eyes of the audit administrator', async ({
  page,
  otherBrowser,
}) => {
  test.setTimeout(120_000);
  const { person } = await new Caller(page.request).get<SessionView>('/session');
  const auditor = await otherBrowser('audit.administrator');
  await auditor.goto('/audit?outcome=refused');
  await auditor
    .getByRole('button', { name: person?.name ?? '' })
    .first()
    .click();
  await expect(auditor).toHaveURL(new RegExp(`account=${person?.id}`));
  const onTrail = await readSubjects(auditor);
  const missing = [...tried].filter((path) => !onTrail.has(path));
  expect(tried.size).toBeGreaterThan(40);
  expect(missing).toEqual([]);
});

/** All that was asked for by an id was refused; keeps the addresses for the look at the trail. */
async function expectNothing(witness: Witness, page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  expect(await witness.leaks(marks)).toEqual([]);
  for (const { path, status } of await witness.answers()) {
    if (REFUSED.includes(status)) tried.add(path);
    else expect(foreign.some(({ marks }) => marks.some((mark) => path.includes(mark)))).toBe(false);
  }
}
