import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createTestDatabase, Database, type TestDatabase } from '@tidu/data-access';
import {
  createLog,
  FolderMailer,
  JOB_DEFS,
  loadConfiguration,
  LocalFileStorage,
  PermanentJobError,
} from '@tidu/platform';
import { AuditModule, CoreModule, SignInModule } from '@tidu/server';
import { SendLetterJob } from './send-letter.job';
import { SendLockoutLetterJob } from './send-lockout-letter.job';

const LAST = JOB_DEFS['accounts.letter'].attempts;
/** Nobody listens on the port that is kept for this. */
const NO_SERVER = { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'tidu@sx.gov.cn' };

let test: TestDatabase;
let home: string;
let database: Database;
let owner: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  home = await mkdtemp(join(tmpdir(), 'tidu-letters-'));
  database = await Database.forSystem(test.appUrl, 4);
  owner = await Database.forOwner(test.ownerUrl, 2);
});
afterAll(async () => {
  await database.close();
  await owner.close();
  await test.drop();
  await rm(home, { recursive: true });
});

const ask = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
  owner.transaction((tx) => tx.query<Row[]>(sql, parameters));

/** Does work with the jobs as a worker has them. */
async function withJobs(
  settings: Readonly<Record<string, string>>,
  work: (app: INestApplicationContext) => Promise<void>,
): Promise<void> {
  const configuration = loadConfiguration({
    TIDU_HOME: home,
    DATABASE_APP_URL: test.appUrl,
    ...settings,
  });
  const parts = { database, configuration, storage: new LocalFileStorage(home) };
  const app = await NestFactory.createApplicationContext(
    {
      module: SignInModule,
      imports: [CoreModule.with(parts), AuditModule],
      providers: [SendLetterJob, SendLockoutLetterJob],
    },
    { logger: ['error'] },
  );
  try {
    await work(app);
  } finally {
    await app.close();
  }
}

async function registration(email: string): Promise<string> {
  const [row] = await ask<{ id: string }>(
    `WITH letter AS (INSERT INTO account_letter (purpose, email) VALUES ('registration', $1)
       RETURNING id)
     INSERT INTO outbox (job, payload, dedupe_key)
     SELECT 'accounts.letter', jsonb_build_object('letterId', id), 'letter-' || id FROM letter
     RETURNING payload ->> 'letterId' AS id`,
    [email],
  );
  return row?.id ?? '';
}

async function stateOf(letterId: string): Promise<object | undefined> {
  const [row] = await ask<object>(
    `SELECT sent_at IS NOT NULL AS sent, failed_at IS NOT NULL AS failed,
       token_sha256 IS NOT NULL AS token, o.done_at IS NOT NULL AS done
     FROM account_letter l JOIN outbox o ON o.dedupe_key = 'letter-' || l.id WHERE l.id = $1`,
    [letterId],
  );
  return row;
}

const context = (attempt: number) => ({
  attempt,
  signal: new AbortController().signal,
  log: createLog('test', 'silent'),
});

describe('the job of a letter', () => {
  it('sends it, and notes that it is sent and done', async () => {
    const letterId = await registration('zhang@example.cn');
    await withJobs({}, (app) => app.get(SendLetterJob).handle({ letterId }, context(1)));

    expect(await stateOf(letterId)).toEqual({ sent: true, failed: false, token: true, done: true });
    const mailer = new FolderMailer(join(home, 'mail'), { name: '', address: 'a@b.cn' });
    const [mail] = await mailer.latest(1);
    expect(mail).toMatchObject({ to: { address: 'zhang@example.cn' } });
    expect(mail?.text).toMatch(/\/registration\/complete#token=tidu_inv_/);
  });

  it('is tried again while the mail server does not answer, and says so in the end', async () => {
    const letterId = await registration('wang@example.cn');
    await withJobs(NO_SERVER, async (app) => {
      const job = app.get(SendLetterJob);
      await expect(job.handle({ letterId }, context(1))).rejects.toThrow('ECONNREFUSED');
      expect(await stateOf(letterId)).toMatchObject({ sent: false, failed: false, token: false });
      await expect(job.handle({ letterId }, context(LAST))).rejects.toThrow('ECONNREFUSED');
    });
    expect(await stateOf(letterId)).toEqual({
      sent: false,
      failed: true,
      token: false,
      done: true,
    });
  });

  it('fails for good at an address that cannot be written to', async () => {
    const letterId = await registration('two words@example.cn');
    await withJobs({}, async (app) => {
      const sent = app.get(SendLetterJob).handle({ letterId }, context(1));
      await expect(sent).rejects.toThrow(PermanentJobError);
    });
    expect(await stateOf(letterId)).toMatchObject({ failed: true, done: true });
  });

  it('does nothing about a letter that is not there', async () => {
    const letterId = '0190b3a5-8b1e-7b43-9a3e-5a6d6f0a1b2c';
    await withJobs({}, async (app) => {
      const job = app.get(SendLetterJob);
      await expect(job.handle({ letterId }, context(1))).resolves.toBeUndefined();
    });
  });
});

describe('the job of a letter about failed sign-ins', () => {
  const subject = async (email: string): Promise<string> => {
    const [row] = await ask<{ subject: string }>(
      `INSERT INTO sign_in_failure (subject, failures, last_at)
       VALUES (encode(sha256(convert_to($1, 'UTF8')), 'hex'), 4, now()) RETURNING subject`,
      [email],
    );
    return row?.subject ?? '';
  };

  it('is sent to the owner of the account', async () => {
    await ask(`INSERT INTO account (email, name) VALUES ('li@example.cn', '李伟')`);
    const failed = await subject('li@example.cn');
    await withJobs({}, (app) =>
      app.get(SendLockoutLetterJob).handle({ subject: failed }, context(1)),
    );
    const mailer = new FolderMailer(join(home, 'mail'), { name: '', address: 'a@b.cn' });
    const [mail] = await mailer.latest(1);

    expect(mail?.to).toEqual({ name: '李伟', address: 'li@example.cn' });
    expect(mail?.text).toContain('4 次登录失败');
  });

  it('ends in silence after the last attempt', async () => {
    const failed = await subject('chen@example.cn');
    await ask(`INSERT INTO account (email, name) VALUES ('chen@example.cn', '陈敏')`);
    await ask(
      `INSERT INTO outbox (job, payload, dedupe_key)
       VALUES ('accounts.lockout', jsonb_build_object('subject', $1::text), 'lockout-' || $1)`,
      [failed],
    );
    await withJobs(NO_SERVER, async (app) => {
      const sent = app.get(SendLockoutLetterJob).handle({ subject: failed }, context(LAST));
      await expect(sent).rejects.toThrow('ECONNREFUSED');
    });
    const open = await ask(
      `SELECT id FROM outbox WHERE dedupe_key = 'lockout-' || $1::text AND done_at IS NULL`,
      [failed],
    );
    expect(open).toEqual([]);
  });
});
