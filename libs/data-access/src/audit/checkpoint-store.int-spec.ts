import { GENESIS, type Checkpoint } from '@tidu/domain';
import { Client } from 'pg';
import { Database } from '../database/database';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database';
import { CheckpointStore } from './checkpoint-store';
import { generateTrail } from './generate-trail';

let test: TestDatabase;
let database: Database;
const store = new CheckpointStore();

beforeEach(async () => {
  test = await createTestDatabase();
  database = await Database.forSystem(test.appUrl, 2);
}, 60_000);

afterEach(async () => {
  await database.close();
  await test.drop();
});

const sign = ({ day, sequence }: Checkpoint) => ({
  keyId: 'k1',
  signature: `signed ${day} ${sequence}`,
});

const create = () => database.transaction((tx) => store.create(tx, sign));

async function asSuperuser(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: test.ownerUrl });
  await client.connect();
  await client.query('SET session_replication_role = replica');
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** Makes the checkpoint of today one of an earlier day. */
const passDays = (days: number) =>
  asSuperuser(`UPDATE audit_checkpoint SET day = day - ${days} WHERE day > current_date - 1`);

describe('a checkpoint of the audit trail', () => {
  it('is the state of the trail on a day in China, signed', async () => {
    await generateTrail(database, 7);
    const made = await create();
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
    expect(made).toEqual({
      day,
      sequence: 7,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      keyId: 'k1',
      signature: `signed ${day} 7`,
    });
  });

  it('is made once a day', async () => {
    await generateTrail(database, 3);
    const first = await create();
    await generateTrail(database, 3);
    expect(await create()).toEqual(first);
    await passDays(1);
    const second = await create();
    expect(second.sequence).toBe(6);
    const listed = await database.read((tx) => store.list(tx, 10));
    expect(listed.map(({ sequence }) => sequence)).toEqual([3, 6]);
    expect(await database.read((tx) => store.list(tx, 10, listed[0]!.day))).toEqual([second]);
    expect(await database.read((tx) => store.list(tx, 1))).toEqual([listed[0]]);
  });

  it('can be made of a trail that nobody has written to', async () => {
    expect(await create()).toMatchObject({ sequence: 0, hash: GENESIS });
  });

  it('is not made of a trail whose tail was cut', async () => {
    await generateTrail(database, 5);
    await asSuperuser('DELETE FROM audit_entry WHERE sequence > 3');
    await expect(create()).rejects.toThrow('damaged at or before entry 5');
  });

  it('is not made after one that no longer holds, though the head agrees', async () => {
    await generateTrail(database, 5);
    await create();
    await passDays(1);
    await asSuperuser(
      'DELETE FROM audit_entry WHERE sequence > 3',
      'UPDATE audit_head SET (sequence, hash) = (SELECT sequence, hash FROM audit_entry WHERE sequence = 3)',
    );
    await generateTrail(database, 4);
    await expect(create()).rejects.toThrow('damaged at or before entry 5');
  });
});
