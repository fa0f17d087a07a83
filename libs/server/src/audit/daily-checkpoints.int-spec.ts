import { generateKeyPairSync } from 'node:crypto';
import {
  CheckpointStore,
  createTestDatabase,
  Database,
  type TestDatabase,
} from '@tidu/data-access';
import { SigningKey } from '@tidu/platform';
import { AuditCheckpoints } from './audit-checkpoints';
import { DailyCheckpoints } from './daily-checkpoints';

jest.setTimeout(60_000);

describe('the checkpoint of each day', () => {
  let test: TestDatabase;
  let database: Database;
  const key = new SigningKey(generateKeyPairSync('ed25519').privateKey);
  const said: string[] = [];
  const log = {
    info: (_about: object, message: string) => void said.push(message),
    error: (_about: object, message: string) => void said.push(message),
  };

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await Database.forSystem(test.appUrl, 4);
  });

  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  it('is made once, though several processes start at once', async () => {
    const store = new CheckpointStore();
    const processes = Array.from(
      { length: 4 },
      () => new DailyCheckpoints(new AuditCheckpoints(database, store), key, log),
    );
    await Promise.all(processes.map((process) => process.start()));
    await Promise.all(processes.map((process) => process.stop()));
    expect(await database.read((tx) => store.list(tx, 10))).toHaveLength(1);
    expect(new Set(said)).toEqual(new Set(['the audit trail has its checkpoint of the day']));
  });

  it('that cannot be made is told to the log, and does not stop the process', async () => {
    said.length = 0;
    const broken = { create: () => Promise.reject(new Error('no database')) };
    const daily = new DailyCheckpoints(broken, key, log);
    await daily.start();
    await daily.stop();
    expect(said).toEqual(['the checkpoint of the audit trail was not made']);
  });
});
