import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Database } from '../database/database';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database';
import { OutboxWriter } from './outbox-writer';
import { PostgresOutbox } from './postgres-outbox';

jest.setTimeout(60_000);

describe('the outbox', () => {
  const writer = new OutboxWriter();
  let test: TestDatabase;
  let database: Database;
  let outbox: PostgresOutbox;

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await Database.forSystem(test.appUrl, 2);
  });

  beforeEach(() => {
    outbox = new PostgresOutbox(test.appUrl, 300);
  });

  afterEach(async () => {
    await outbox.close();
    await database.transaction((tx) => tx.query(`UPDATE outbox SET done_at = now()`));
  });

  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  async function ask(key: string): Promise<void> {
    await database.transaction((tx) =>
      writer.add(tx, {
        job: 'rosters.build',
        payload: { rosterId: '00000000-0000-4000-8000-000000000000' },
        dedupeKey: key,
      }),
    );
  }

  it('hands out what was committed, in order, and nothing that was rolled back', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    await ask(first);
    await database
      .transaction(async (tx) => {
        await writer.add(tx, {
          job: 'enterprises.import',
          payload: { importId: randomUUID() },
          dedupeKey: 'rolled back',
        });
        throw new Error('no');
      })
      .catch((error: unknown) => expect(error).toEqual(new Error('no')));
    await ask(second);
    const due = await outbox.takeDue(10);
    expect(due.map(({ job, attempt }) => [job, attempt])).toEqual([
      ['rosters.build', 1],
      ['rosters.build', 1],
    ]);
    expect(Number(due[0]?.id)).toBeLessThan(Number(due[1]?.id));
    expect(await outbox.takeDue(1)).toEqual([due[0]]);
  });

  it('keeps one row a key', async () => {
    const key = randomUUID();
    await ask(key);
    await ask(key);
    expect(await outbox.takeDue(10)).toHaveLength(1);
  });

  it('rests a row that was enqueued, and hands it out as the next attempt when it gets lost', async () => {
    await ask(randomUUID());
    const [row] = await outbox.takeDue(10);
    await outbox.markEnqueued([row?.id ?? '']);
    expect(await outbox.takeDue(10)).toEqual([]);
    await sleep(350);
    expect(await outbox.takeDue(10)).toEqual([{ ...row, attempt: 2 }]);
  });

  it('never hands out what was marked done with its effect, until it is asked for anew', async () => {
    const key = randomUUID();
    await ask(key);
    await database.transaction((tx) => writer.markDone(tx, key));
    expect(await outbox.takeDue(10)).toEqual([]);
    await ask(key);
    expect(await outbox.takeDue(10)).toHaveLength(1);
  });

  it('tells of new rows after their commit', async () => {
    let told = 0;
    const unsubscribe = await outbox.subscribe(() => (told += 1));
    await ask(randomUUID());
    await untilTold(() => told > 0);
    await unsubscribe();
    const before = told;
    await ask(randomUUID());
    await sleep(100);
    expect(told).toBe(before);
  });

  it('goes on after its connection was lost, and tells of that too', async () => {
    let told = 0;
    await outbox.subscribe(() => (told += 1));
    const owner = await Database.forOwner(test.ownerUrl, 1);
    await owner.transaction((tx) =>
      tx.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'tidu-outbox' AND datname = current_database()`),
    );
    await owner.close();
    await untilTold(() => told > 0);
    await ask(randomUUID());
    expect(await outbox.takeDue(10)).toHaveLength(1);
    const before = told;
    await ask(randomUUID());
    await untilTold(() => told > before);
  });
});

async function untilTold(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 10) {
    if (waited > 3_000) throw new Error('nobody was told');
    await sleep(10);
  }
}
