import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createTestDatabase, Database, runAs, type TestDatabase } from '@tidu/data-access';
import { SYSTEM } from '@tidu/domain';
import {
  FolderMailer,
  loadConfiguration,
  LocalFileStorage,
  ProblemError,
  SecretBox,
  type KeptMail,
} from '@tidu/platform';
import { AuditModule } from '../../audit/audit.module';
import { CoreModule } from '../../core/core.module';
import { SendLetter } from '../letters/send-letter';
import { SendLockoutLetter } from '../letters/send-lockout-letter';
import { Authenticate, type Authenticated } from '../sign-in/authenticate';
import type { Client, OpenedSession } from '../sign-in/client';
import { SecondFactorAnswers } from '../sign-in/second-factor-answers';
import { SignIn } from '../sign-in/sign-in';
import { SignInModule } from '../sign-in.module';
import { PASSWORD, People, type Person } from './people';

export { PASSWORD, type Person } from './people';

export const CLIENT: Client = { address: '192.0.2.7', browser: 'Firefox' };

export interface TrailEntry {
  readonly act: string;
  readonly account: string | null;
  readonly principal: string | null;
  readonly organisation: string | null;
  readonly subject: string | null;
  readonly outcome: string;
  readonly detail: string;
}

/** The sign-in as the API has it, on a database of its own, with the mails in a folder. */
export class SignInBench extends People {
  private constructor(
    owner: Database,
    private readonly test: TestDatabase,
    private readonly database: Database,
    private readonly app: INestApplicationContext,
    private readonly home: string,
  ) {
    super(owner, app.get(SecretBox, { strict: false }));
  }

  /** @param settings environment of the installation besides its folder and its database */
  static async open(settings: Readonly<Record<string, string>> = {}): Promise<SignInBench> {
    const test = await createTestDatabase();
    const home = await mkdtemp(join(tmpdir(), 'tidu-sign-in-'));
    const configuration = loadConfiguration({
      TIDU_HOME: home,
      DATABASE_APP_URL: test.appUrl,
      ...settings,
    });
    const database = await Database.connect(test.appUrl, 10);
    const parts = { database, configuration, storage: new LocalFileStorage(home) };
    const app = await NestFactory.createApplicationContext(
      { module: SignInModule, imports: [CoreModule.with(parts), AuditModule] },
      { logger: ['error'] },
    );
    const owner = await Database.forOwner(test.ownerUrl, 4);
    return new SignInBench(owner, test, database, app, home);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.close();
    await this.owner.close();
    await this.test.drop();
    await rm(this.home, { recursive: true });
  }

  get<T>(part: Type<T>): T {
    return this.app.get(part);
  }

  /** Signs in up to the end, with a code where one is asked for. */
  async signIn({ id, email }: Person, client: Client = CLIENT): Promise<OpenedSession> {
    const opened = await this.get(SignIn).open({ email, password: PASSWORD }, client);
    if (opened.session.stage !== 'second-factor') return opened;
    await this.rows(`UPDATE account SET totp_last_step = NULL WHERE id = $1`, [id]);
    const half = await this.known(opened);
    return this.get(SecondFactorAnswers).execute(half, this.code(), client);
  }

  /** Who a session belongs to, as the API finds out at each request. */
  async known({ token }: { token: string }): Promise<Authenticated> {
    const known = await this.get(Authenticate).bySession(token);
    if (!known) throw new Error('the session is none');
    return known;
  }

  /** Runs work as the API runs a request of a session. */
  async as<T>(opened: { token: string }, work: (who: Authenticated) => Promise<T>): Promise<T> {
    const who = await this.known(opened);
    return runAs(who.viewer, () => work(who));
  }

  /** The entries of the trail about these acts, in their order. */
  trail(...acts: string[]): Promise<TrailEntry[]> {
    return this.rows(
      `SELECT act, account, principal, organisation, subject, outcome, detail FROM audit_entry
       WHERE act = ANY ($1) ORDER BY sequence`,
      [acts],
    );
  }

  /** Does the jobs that are asked for, as a worker does. */
  async sendLetters(): Promise<void> {
    const due = await this.rows<{ job: string; payload: Record<string, string> }>(
      `SELECT job, payload FROM outbox WHERE done_at IS NULL ORDER BY id`,
    );
    for (const { job, payload } of due) {
      await runAs(SYSTEM, () =>
        job === 'accounts.letter'
          ? this.get(SendLetter).execute(payload['letterId'] ?? '')
          : this.get(SendLockoutLetter).execute(payload['subject'] ?? ''),
      );
    }
  }

  async mailsTo(email: string): Promise<KeptMail[]> {
    const mailer = new FolderMailer(join(this.home, 'mail'), { name: '', address: 'a@b.cn' });
    return (await mailer.latest(1000)).filter(({ to }) => to.address === email);
  }

  /** The token in the latest letter to somebody. */
  async tokenTo(email: string): Promise<string> {
    const [mail] = await this.mailsTo(email);
    const token = /#token=(\w+)/.exec(mail?.text ?? '')?.[1];
    if (token === undefined) throw new Error(`no letter with a token to ${email}`);
    return token;
  }
}

/** How an attempt ended: `done`, or the code of the refusal. */
export async function endOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'done',
    (error: unknown) => (error instanceof ProblemError ? error.code : String(error)),
  );
}
