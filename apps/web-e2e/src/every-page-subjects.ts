import type { EnterprisePage, OrganisationPage } from '@tidu/contracts';
import type { BrowserContext } from '@playwright/test';
import { claim } from './accounts/claim';
import { accept, invite, newEmail, PASSWORD } from './accounts/newcomers';
import { firstClosed, runBackTest } from './back-test-run';
import { tryBadFile } from './bad-file';
import type { Caller } from './caller';
import type { PageOf, Subjects, Unfinished } from './pages';
import { firstEnterprise } from './screening-run';
import type { Sessions } from './sessions';
import { credentialsOf } from './sign-in';

type Cookies = Parameters<BrowserContext['addCookies']>[0];

/** What every page shows, and who stands in the middle of signing in. */
export interface Prepared {
  readonly subjects: Subjects;
  readonly unfinished: Readonly<Record<Unfinished, Cookies>>;
}

export async function prepareEveryPage(sessions: Sessions, screening: string): Promise<Prepared> {
  const [publisher, handler, newcomer, security] = [
    await sessions.callerOf('zhejiang.publisher'),
    await sessions.callerOf('zhejiang.handler'),
    await sessions.callerOf('newcomer'),
    await sessions.callerOf('security.administrator'),
  ];
  const { id: backTest } = await runBackTest(publisher);
  const subjects = {
    screening,
    enterprise: await firstEnterprise(publisher, screening),
    importRun: await tryBadFile(handler),
    backTest,
    lacking: await firstClosed(publisher, backTest),
    platform: await organisation(security, 'platform'),
    ownEnterprise: await enterprise(publisher, '浙江亿田智能厨电股份有限公司'),
    claim: (await claim(newcomer, OF_YUECHENG)).id,
    invitation: await invite(sessions, newEmail('invited'), ['inspector', 'handler']),
  };
  return {
    subjects,
    unfinished: { 'second-factor': await owingCode(sessions), enrol: await enrolling(sessions) },
  };
}

/** Signs the browser in as whoever looks at a page. */
export async function seat(
  context: BrowserContext,
  sessions: Sessions,
  { person }: PageOf,
  { unfinished }: Prepared,
): Promise<void> {
  if (person === undefined) return;
  const isUnfinished = person === 'second-factor' || person === 'enrol';
  const cookies = isUnfinished ? unfinished[person] : (await sessions.cookiesOf(person)).cookies;
  await context.addCookies(cookies);
}

const OF_YUECHENG = {
  creditCode: '91330602MA2BDEM10X',
  name: '越城测试精密仪器有限公司',
  division: '330602',
};

async function organisation(caller: Caller, kind: string): Promise<string> {
  const [first] = (await caller.get<OrganisationPage>(`/organisations?kind=${kind}`)).items;
  if (!first) throw new Error(`there is no organisation of the kind ${kind}`);
  return first.id;
}

async function enterprise(caller: Caller, name: string): Promise<string> {
  const path = `/enterprises?text=${encodeURIComponent(name)}`;
  const [first] = (await caller.get<EnterprisePage>(path)).items;
  if (!first) throw new Error(`${name} was not found`);
  return first.id;
}

/** The password was right, the code is awaited. */
async function owingCode(sessions: Sessions): Promise<Cookies> {
  const nobody = await sessions.nobody();
  const { email, password } = await credentialsOf(nobody, 'expert.two');
  await nobody.send('POST', '/session', { data: { email, password } });
  return cookiesOf(nobody);
}

/** Somebody new has a role that demands a second factor. */
async function enrolling(sessions: Sessions): Promise<Cookies> {
  const nobody = await sessions.nobody();
  const email = newEmail('enrolling');
  await accept(nobody, await invite(sessions, email, ['inspector']), '新同事');
  await nobody.send('POST', '/session', { data: { email, password: PASSWORD } });
  return cookiesOf(nobody);
}

async function cookiesOf({ context }: Caller): Promise<Cookies> {
  const { cookies } = await context.storageState();
  await context.dispose();
  return cookies;
}
