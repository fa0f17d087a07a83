import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SessionView } from '@tidu/contracts';
import type { APIRequestContext, PlaywrightWorkerArgs } from '@playwright/test';
import { Caller } from './caller';
import type { Person } from './people';
import { signIn } from './sign-in';

type Cookies = Awaited<ReturnType<APIRequestContext['storageState']>>;

/**
 * Sessions of people who sign in once for all tests, as each code is taken once. Kept in a folder:
 * after a failure the tests go on in another process. What would end or change a session has to
 * sign in for itself.
 */
export class Sessions {
  private readonly callers = new Map<Person, Promise<Caller>>();

  constructor(
    private readonly playwright: PlaywrightWorkerArgs['playwright'],
    private readonly baseURL: string,
    /** Emptied at the start of each run. */
    private readonly folder: string,
  ) {}

  /** To ask the API in somebody's name. */
  callerOf(person: Person): Promise<Caller> {
    const known = this.callers.get(person) ?? this.begin(person);
    this.callers.set(person, known);
    return known;
  }

  /** For a browser in which somebody is signed in. */
  async cookiesOf(person: Person): Promise<Cookies> {
    const { context } = await this.callerOf(person);
    return context.storageState();
  }

  /**
   * Somebody who has not signed in.
   * @param userAgent what the browser says it is
   */
  async nobody(userAgent?: string): Promise<Caller> {
    const { baseURL } = this;
    const { request } = this.playwright;
    // Said, because the runner would give it the cookies of the test's own person.
    const storageState = { cookies: [], origins: [] };
    return new Caller(await request.newContext({ baseURL, userAgent, storageState }));
  }

  async end(): Promise<void> {
    for (const caller of this.callers.values()) await (await caller).context.dispose();
  }

  private async begin(person: Person): Promise<Caller> {
    const file = join(this.folder, `${person}.json`);
    const kept = await this.resume(file);
    if (kept) return kept;
    const caller = await this.nobody();
    await signIn(caller, person);
    await mkdir(this.folder, { recursive: true });
    await writeFile(file, JSON.stringify(await caller.context.storageState()));
    return caller;
  }

  private async resume(file: string): Promise<Caller | undefined> {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) return undefined;
    const storageState = JSON.parse(text) as Cookies;
    const { request } = this.playwright;
    const caller = new Caller(await request.newContext({ baseURL: this.baseURL, storageState }));
    const { stage } = await caller.get<SessionView>('/session');
    return stage === 'full' ? caller : undefined;
  }
}
