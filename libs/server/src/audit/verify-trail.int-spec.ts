import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import {
  AuditTrail,
  CheckpointStore,
  createTestDatabase,
  Database,
  generateTrail,
  withAuditSnapshot,
  type TestDatabase,
} from '@tidu/data-access';
import type { SignedCheckpoint } from '@tidu/domain';
import { Client } from 'pg';
import { AuditCheckpoints, type CheckpointSigner } from './audit-checkpoints';
import { readCheckpointFile } from './checkpoint-file';
import { verifyTrail, type TrailFault } from './verify-trail';

const ENTRIES = 600;

let test: TestDatabase;
let database: Database;
let checkpoints: AuditCheckpoints;
/** The file that was kept elsewhere before anybody tampered. */
let file: string;
let signer: CheckpointSigner;

const genuine = newSigner();
const TABLES = ['audit_entry', 'audit_head', 'audit_checkpoint'];

beforeAll(async () => {
  test = await createTestDatabase();
  database = await Database.forSystem(test.appUrl, 2);
  checkpoints = new AuditCheckpoints(database, new CheckpointStore());
  signer = genuine;
  await generateTrail(database, ENTRIES / 2);
  await checkpoints.create(signer);
  await asSuperuser('UPDATE audit_checkpoint SET day = day - 1');
  await resign();
  await generateTrail(database, ENTRIES / 2);
  await checkpoints.create(signer);
  file = await exported();
  await asSuperuser(...TABLES.map((table) => `CREATE TABLE untouched_${table} AS TABLE ${table}`));
}, 60_000);

/** The trail as it was before somebody tampered. */
beforeEach(async () => {
  signer = genuine;
  await asSuperuser(
    ...TABLES.map((table) => `DELETE FROM ${table}`),
    ...TABLES.map((table) => `INSERT INTO ${table} TABLE untouched_${table}`),
  );
});

afterAll(async () => {
  await database.close();
  await test.drop();
});

function newSigner(): CheckpointSigner {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64'),
  };
}

function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64');
  return verify(null, Buffer.from(text), createPublicKey(publicKey), bytes);
}

async function exported(): Promise<string> {
  let text = '';
  for await (const lines of checkpoints.export(signer.publicKey)) text += lines;
  return text;
}

/** A superuser who has switched off what refuses changes. */
async function asSuperuser(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: test.ownerUrl });
  await client.connect();
  await client.query('SET session_replication_role = replica');
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** The first checkpoint was moved to yesterday, so it is signed again. */
async function resign(): Promise<void> {
  const [first] = await database.read((tx) => new CheckpointStore().list(tx, 1));
  const { day, sequence, hash } = first!;
  const text = ['tidu-audit-checkpoint/1', day, sequence, hash].join('\n');
  await asSuperuser(`UPDATE audit_checkpoint SET signature = '${signer.sign(text)}'`);
}

const verified = (text = '') =>
  withAuditSnapshot(test.ownerUrl, (snapshot) =>
    verifyTrail(snapshot, readCheckpointFile(text), isSignedBy),
  );

/** Whoever can compute hashes makes the chain fit from an entry on, and the head with it. */
const REHASH_FROM = (sequence: number) => `
  DO $$
  DECLARE before text; entry audit_entry;
  BEGIN
    SELECT hash INTO before FROM audit_entry WHERE sequence = ${sequence - 1};
    FOR entry IN SELECT * FROM audit_entry WHERE sequence >= ${sequence} ORDER BY sequence LOOP
      before := audit_hash(before, entry);
      UPDATE audit_entry SET hash = before WHERE sequence = entry.sequence;
    END LOOP;
    UPDATE audit_head SET (sequence, hash) =
      (SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1);
  END $$`;

const HEAD_FOLLOWS = `UPDATE audit_head SET (sequence, hash) =
  (SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1)`;

const SWAP = (one: number, other: number) => [
  `UPDATE audit_entry SET sequence = 1000000 WHERE sequence = ${one}`,
  `UPDATE audit_entry SET sequence = ${one} WHERE sequence = ${other}`,
  `UPDATE audit_entry SET sequence = ${other} WHERE sequence = 1000000`,
];

describe('the verification of the audit trail', () => {
  it('finds a trail sound that nobody touched', async () => {
    const report = await verified(file);
    expect(report).toMatchObject({
      fault: null,
      sound: { sequence: ENTRIES },
      checkpoints: { database: 2, kept: 2 },
      signaturesChecked: true,
    });
    expect(await verified()).toMatchObject({ fault: null, signaturesChecked: false });
  });

  it('reads a longer trail in portions', async () => {
    await generateTrail(database, 5_000);
    const told: number[] = [];
    const report = await withAuditSnapshot(test.ownerUrl, (snapshot) =>
      verifyTrail(snapshot, readCheckpointFile(file), isSignedBy, (entries) => told.push(entries)),
    );
    expect(report).toMatchObject({ fault: null, sound: { sequence: ENTRIES + 5_000 } });
    expect(told).toEqual([2_000, 4_000, ENTRIES + 5_000]);
  });

  it('goes on while others write', async () => {
    const trail = new AuditTrail();
    await withAuditSnapshot(test.ownerUrl, async (snapshot) => {
      await database.transaction((tx) =>
        trail.append(tx, [
          {
            act: 'enterprise.read',
            account: null,
            organisation: null,
            subject: null,
            outcome: 'done',
          },
        ]),
      );
      const report = await verifyTrail(snapshot, readCheckpointFile(file), isSignedBy);
      expect(report).toMatchObject({ fault: null, sound: { sequence: ENTRIES } });
    });
    expect((await verified(file)).sound.sequence).toBe(ENTRIES + 1);
  });

  it.each<[string, string[], TrailFault]>([
    [
      'an edit',
      [`UPDATE audit_entry SET account = 'somebody else' WHERE sequence = 432`],
      { fault: 'altered', sequence: 432 },
    ],
    [
      'an edited time',
      [`UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE sequence = 1`],
      { fault: 'altered', sequence: 1 },
    ],
    [
      'an edited hash',
      [`UPDATE audit_entry SET hash = repeat('a', 64) WHERE sequence = 200`],
      { fault: 'altered', sequence: 200 },
    ],
    [
      'a deletion',
      ['DELETE FROM audit_entry WHERE sequence = 17'],
      { fault: 'missing', sequence: 17, found: 18 },
    ],
    [
      'a deletion with new numbers for what follows',
      [
        'DELETE FROM audit_entry WHERE sequence = 590',
        ...Array.from(
          { length: 10 },
          (_, n) => `UPDATE audit_entry SET sequence = ${590 + n} WHERE sequence = ${591 + n}`,
        ),
      ],
      { fault: 'altered', sequence: 590 },
    ],
    ['a swap', SWAP(70, 71), { fault: 'swapped', sequence: 70, found: 71 }],
    ['a swap far apart', SWAP(3, 580), { fault: 'swapped', sequence: 3, found: 580 }],
    [
      'a cut tail',
      ['DELETE FROM audit_entry WHERE sequence > 595'],
      { fault: 'tail-cut', sequence: 596, last: ENTRIES },
    ],
    [
      'a cut tail with a head that agrees',
      ['DELETE FROM audit_entry WHERE sequence > 595', HEAD_FOLLOWS],
      { fault: 'tail-cut', sequence: 596, last: ENTRIES },
    ],
    [
      'an emptied trail',
      ['TRUNCATE audit_entry'],
      { fault: 'tail-cut', sequence: 1, last: ENTRIES },
    ],
    ['a head that was taken away', ['DELETE FROM audit_head'], { fault: 'head-missing' }],
    [
      'an entry slipped in',
      [
        `INSERT INTO audit_entry SELECT sequence + 1, at, act, account, principal, organisation,
           subject, outcome, detail, audit_hash(hash, (sequence + 1, at, act, account, principal,
           organisation, subject, outcome, detail, null)::audit_entry)
         FROM audit_entry WHERE sequence = ${ENTRIES}`,
      ],
      { fault: 'surplus', sequence: ENTRIES + 1 },
    ],
  ])(
    'names the place of %s, with and without kept checkpoints',
    async (_what, tampering, fault) => {
      await asSuperuser(...tampering);
      expect((await verified()).fault).toEqual(fault);
      expect((await verified(file)).fault).toEqual(fault);
    },
  );

  it('finds an edit by somebody who makes the whole chain fit', async () => {
    await asSuperuser(
      `UPDATE audit_entry SET account = 'nobody' WHERE sequence = 400`,
      REHASH_FROM(400),
    );
    const fault = { fault: 'checkpoint-differs', sequence: ENTRIES };
    expect((await verified()).fault).toEqual(fault);
    expect((await verified(file)).fault).toEqual(fault);
  });

  it('finds it by what was kept elsewhere, when the checkpoints of the database were made to fit', async () => {
    await asSuperuser(
      `UPDATE audit_entry SET account = 'nobody' WHERE sequence = 200`,
      REHASH_FROM(200),
      'UPDATE audit_checkpoint c SET hash = e.hash FROM audit_entry e WHERE e.sequence = c.sequence',
    );
    const differs = { fault: 'checkpoint-differs', sequence: ENTRIES / 2 };
    expect((await verified(file)).fault).toEqual(differs);
    const keyAlone = file.split('\n')[0];
    expect((await verified(keyAlone)).fault).toMatchObject({ fault: 'checkpoint-forged' });
    expect(await verified()).toMatchObject({ fault: null, signaturesChecked: false });
  });

  it('finds a cut tail whose checkpoints were deleted, by what was kept elsewhere', async () => {
    await asSuperuser(
      'DELETE FROM audit_entry WHERE sequence > 250',
      HEAD_FOLLOWS,
      'DELETE FROM audit_checkpoint',
    );
    expect((await verified()).fault).toBeNull();
    expect((await verified(file)).fault).toEqual({
      fault: 'tail-cut',
      sequence: 251,
      last: ENTRIES,
    });
  });

  it('finds a cut tail that was written over', async () => {
    await asSuperuser('DELETE FROM audit_entry WHERE sequence > 500', HEAD_FOLLOWS);
    await generateTrail(database, 200);
    expect((await verified()).fault).toEqual({ fault: 'checkpoint-differs', sequence: ENTRIES });
  });

  it('does not take checkpoints that somebody else has signed, from wherever', async () => {
    await asSuperuser('DELETE FROM audit_checkpoint');
    signer = newSigner();
    const other = await checkpoints.create(signer);
    const forged = { fault: 'checkpoint-forged', day: other.day, sequence: ENTRIES };
    expect((await verified(file)).fault).toEqual(forged);
    const kept = file.replaceAll(/"signature":"..../g, '"signature":"AAAA');
    signer = genuine;
    await asSuperuser('DELETE FROM audit_checkpoint');
    await checkpoints.create(signer);
    expect((await verified(kept)).fault).toMatchObject({ fault: 'checkpoint-forged' });
  });

  it('misses a checkpoint that was deleted from the database', async () => {
    const kept: readonly SignedCheckpoint[] = readCheckpointFile(file).checkpoints;
    await asSuperuser('DELETE FROM audit_checkpoint WHERE sequence < 400');
    expect((await verified(file)).fault).toEqual({
      fault: 'checkpoint-missing',
      day: kept[0]!.day,
      sequence: ENTRIES / 2,
    });
  });

  it('refuses a connection that would see only a part', async () => {
    await asSuperuser(
      'ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY',
      'DROP POLICY IF EXISTS some_only ON audit_entry',
      'CREATE POLICY some_only ON audit_entry FOR SELECT USING (sequence > 10)',
    );
    const partly = withAuditSnapshot(test.appUrl, (snapshot) =>
      verifyTrail(snapshot, readCheckpointFile(''), isSignedBy),
    );
    await expect(partly).rejects.toMatchObject({ code: '42501' });
  });
});
