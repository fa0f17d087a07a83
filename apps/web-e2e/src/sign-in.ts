import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoAccountView, SessionView } from '@tidu/contracts';
import type { APIResponse } from '@playwright/test';
import type { Caller } from './caller';
import { emailOf, type Person } from './people';

const HALF_MINUTE_MS = 30_000;
/** The clocks of this process and of the service are the same; the answer takes its time. */
const MARGIN_MS = 300;
const TRIES = 3;

/** With what somebody of the demonstration signs in at this moment. */
export async function credentialsOf(caller: Caller, person: Person): Promise<DemoAccountView> {
  const accounts = await caller.get<DemoAccountView[]>('/demo/accounts');
  const account = accounts.find(({ email }) => email === emailOf(person));
  if (!account) throw new Error(`${person} is not among the accounts of the demonstration`);
  return account;
}

/** Signs in by the API; each code is taken once, so it may have to wait for the next one. */
export async function signIn(caller: Caller, person: Person): Promise<SessionView> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const { email, password } = await credentialsOf(caller, person);
    const opened = await caller.try('POST', '/session', { data: { email, password } });
    const answer = await secondStep(caller, person, opened);
    if (answer.ok()) return (await answer.json()) as SessionView;
    await untilAnswered(answer);
  }
  throw new Error(`${person} could not sign in`);
}

async function secondStep(
  caller: Caller,
  person: Person,
  opened: APIResponse,
): Promise<APIResponse> {
  if (!opened.ok() || ((await opened.json()) as SessionView).stage !== 'second-factor') {
    return opened;
  }
  const { code } = await credentialsOf(caller, person);
  return caller.try('POST', '/session/second-factor', { data: { code } });
}

/**
 * Too many have signed in within a minute, or the code was taken before.
 * @throws Error for any other answer
 */
async function untilAnswered(answer: APIResponse): Promise<void> {
  const { 'retry-after': wait } = answer.headers();
  if (wait !== undefined) await sleep(Number(wait) * 1000);
  else if (answer.status() === 401) await nextCode();
  else throw new Error(`the sign-in was answered with ${answer.status()}`);
}

/** Waits for the half minute of the next code. */
export async function nextCode(): Promise<void> {
  await sleep(HALF_MINUTE_MS - (Date.now() % HALF_MINUTE_MS) + MARGIN_MS);
}
