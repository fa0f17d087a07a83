import { createHash, randomUUID } from 'node:crypto';
import { ChainCheck, entryHash, GENESIS, type AuditAct, type ChainedEntry } from '@tidu/domain';
import fc from 'fast-check';
import { Client } from 'pg';
import { Database } from '../database/database';
import { theirMember } from '../database/testing/two-counties';
import { runAs } from '../database/viewer-context';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database';
import { withAuditSnapshot } from './audit-reader';
import type { NewAuditEntry } from './audit-rows';
import { AuditTrail } from './audit-trail';

let test: TestDatabase;
let database: Database;
const trail = new AuditTrail();

beforeAll(async () => {
  test = await createTestDatabase();
  database = await Database.forSystem(test.appUrl, 8);
}, 60_000);

afterAll(async () => {
  await database.close();
  await test.drop();
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function entry(more: Partial<NewAuditEntry> = {}): NewAuditEntry {
  return {
    act: 'enterprise.read',
    account: 'a1',
    organisation: 'o1',
    subject: 'e1',
    outcome: 'done',
    ...more,
  };
}

async function allRows(): Promise<ChainedEntry[]> {
  return withAuditSnapshot(test.ownerUrl, async ({ head, entries }) => {
    const rows: ChainedEntry[] = [];
    for await (const some of entries) rows.push(...some);
    const check = new ChainCheck(sha256, [], head);
    for (const row of rows) check.take(row);
    expect(check.end()).toBeUndefined();
    return rows;
  });
}

async function as(url: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

describe('the audit trail', () => {
  it('keeps entries in the order of the calls, with the time of the database', async () => {
    const before = await allRows();
    await database.transaction(async (tx) => {
      await trail.append(tx, [entry({ subject: 'first' }), entry({ subject: 'second' })]);
      await trail.append(tx, []);
      await trail.append(tx, [
        entry({ subject: null, principal: 'a2', outcome: 'refused', detail: { b: '梯', a: [1] } }),
      ]);
    });
    const rows = (await allRows()).slice(before.length);
    expect(rows.map(({ subject }) => subject)).toEqual(['first', 'second', null]);
    expect(rows[2]).toMatchObject({
      sequence: before.length + 3,
      principal: 'a2',
      organisation: 'o1',
      outcome: 'refused',
      detail: '{"a":[1],"b":"梯"}',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
    });
    expect(Math.abs(Date.parse(rows[2]!.at) - Date.now())).toBeLessThan(60_000);
  });

  it('keeps nothing of a transaction that failed, and the next one leaves no gap', async () => {
    const before = await allRows();
    const failed = database.transaction(async (tx) => {
      await trail.append(tx, [entry({ subject: 'never' })]);
      throw new Error('stop');
    });
    await expect(failed).rejects.toThrow('stop');
    await database.transaction((tx) => trail.append(tx, [entry({ subject: 'after' })]));
    const rows = (await allRows()).slice(before.length);
    expect(rows.map(({ sequence, subject }) => [sequence, subject])).toEqual([
      [before.length + 1, 'after'],
    ]);
  });

  it('makes nobody wait for a transaction that wrote to it and is still at work', async () => {
    await database.transaction(async (first) => {
      await trail.append(first, [entry({ subject: 'began first' })]);
      await database.transaction((second) =>
        trail.append(second, [entry({ subject: 'began second' })]),
      );
    });
    const rows = await allRows();
    expect(rows.slice(-2).map(({ subject }) => subject)).toEqual(['began second', 'began first']);
  });

  it('has no gap and no fork after many transactions at once, some of which fail', async () => {
    const before = await allRows();
    const outcomes = await Promise.all(Array.from({ length: 400 }, (_, number) => write(number)));
    const written = outcomes.flat().sort();
    const rows = (await allRows()).slice(before.length);
    expect(rows.map(({ subject }) => subject).sort()).toEqual(written);
    const times = rows.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    expect(written.length).toBeGreaterThan(400);
  });

  it('hashes in the database as the domain does, whatever the texts', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          '梯',
          '度',
          '😀',
          '👩‍👧',
          '"',
          "'",
          '\\',
          '\n',
          '\t',
          '|',
          ':',
          '\0',
          'é',
          '\ud83d',
          '',
        ),
      }),
    );
    const entries = fc.array(
      fc.record({
        act: fc.constantFrom('session.open', 'enterprise.read'),
        account: fc.option(fc.uuid()),
        principal: fc.option(fc.uuid()),
        organisation: fc.option(fc.uuid()),
        subject: fc.option(text),
        outcome: fc.constantFrom('done' as const, 'refused' as const),
        detail: fc.dictionary(text, fc.oneof(text, fc.double(), fc.constant(null))),
      }),
      { maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(entries, (some) =>
        database.transaction((tx) => trail.append(tx, some.map(finite))),
      ),
      { numRuns: 100 },
    );
    const rows = await allRows();
    expect(rows.length).toBeGreaterThan(500);
    let previous = GENESIS;
    for (const row of rows) previous = entryHash(sha256, previous, row);
    expect(previous).toBe(rows.at(-1)!.hash);
    expect(rows.some(({ subject }) => subject?.includes('😀'))).toBe(true);
  });

  it('cuts what is too long to be a subject, and takes what the database could not store', async () => {
    const subjects = ['梯'.repeat(100_000), '😀'.repeat(301), '😀'.repeat(300), '\0a\ud83d'];
    await database.transaction((tx) =>
      trail.append(
        tx,
        subjects.map((subject) => entry({ subject })),
      ),
    );
    const rows = (await allRows()).slice(-4);
    expect(rows.map(({ subject }) => subject)).toEqual([
      `${'梯'.repeat(300)}…`,
      `${'😀'.repeat(300)}…`,
      '😀'.repeat(300),
      '\ufffda\ufffd',
    ]);
  });

  it('does not let the act happen when it cannot be written', async () => {
    const hide = 'ALTER TABLE audit_head RENAME TO audit_head_hidden';
    await as(test.ownerUrl, hide);
    try {
      await expect(actAndRecord('unrecorded')).rejects.toThrow('audit_head');
    } finally {
      await as(test.ownerUrl, 'ALTER TABLE audit_head_hidden RENAME TO audit_head');
    }
    await expect(actAndRecord('badly named', 'No Act')).rejects.toThrow('audit_entry_act_check');
    await actAndRecord('recorded');
    const acts: { key: string }[] = await database.read((tx) =>
      tx.query('SELECT key FROM answered_request'),
    );
    expect(acts).toEqual([{ key: 'recorded' }]);
  });

  it('is not written by a transaction that only reads', async () => {
    const reading = database.read((tx) => trail.append(tx, [entry()]));
    await expect(reading).rejects.toThrow('read-only transaction');
  });
});

describe('the entries of the audit trail', () => {
  const CHANGES = [
    `UPDATE audit_entry SET subject = 'x'`,
    'DELETE FROM audit_entry',
    'TRUNCATE audit_entry',
    `UPDATE audit_checkpoint SET hash = repeat('0', 64)`,
    'DELETE FROM audit_checkpoint',
    'TRUNCATE audit_checkpoint',
    'UPDATE audit_head SET sequence = sequence - 1',
    `UPDATE audit_head SET hash = repeat('0', 64)`,
    'DELETE FROM audit_head',
    'TRUNCATE audit_head',
  ];

  it.each([
    ...CHANGES,
    `INSERT INTO audit_entry SELECT sequence + 1, at, act, account, principal, organisation,
       subject, outcome, detail, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1`,
    'INSERT INTO audit_intake (entries) VALUES (jsonb_build_array())',
    'DELETE FROM audit_intake',
    'ALTER TABLE audit_entry DISABLE TRIGGER ALL',
    'SET session_replication_role = replica',
    'SET ROLE tidu_owner',
    'SELECT chain_audit()',
    'ALTER FUNCTION append_audit OWNER TO tidu_app',
  ])('refuse the application role: %s', async (statement) => {
    await expect(as(test.appUrl, statement)).rejects.toThrow(
      /permission denied|must be owner|trigger functions can only/,
    );
  });

  it.each(CHANGES)('refuse even their owner: %s', async (statement) => {
    await expect(as(test.ownerUrl, statement)).rejects.toThrow('the audit trail only grows');
  });

  it('are appended by nobody but the application role', async () => {
    const stranger = 'audit_stranger';
    await as(test.ownerUrl, `CREATE ROLE ${stranger}`);
    try {
      await expect(
        as(test.ownerUrl, `SET ROLE ${stranger}`, `SELECT append_audit('[]')`),
      ).rejects.toThrow('permission denied');
    } finally {
      await as(test.ownerUrl, `DROP ROLE ${stranger}`);
    }
  });

  it('leave nothing behind on their way', async () => {
    await database.transaction((tx) => trail.append(tx, [entry()]));
    const client = new Client({ connectionString: test.ownerUrl });
    await client.connect();
    const { rows } = await client.query('SELECT FROM audit_intake');
    await client.end();
    expect(rows).toEqual([]);
  });
});

/** Some transactions fail, some take a part back, some write much; gives the subjects that stay. */
async function write(number: number): Promise<string[]> {
  const kept = [`${number}`, ...Array.from({ length: number % 4 }, (_, i) => `${number}.${i}`)];
  try {
    await database.transaction(async (tx) => {
      await trail.append(
        tx,
        kept.map((subject) => entry({ subject })),
      );
      await tx.query('SAVEPOINT part');
      await trail.append(tx, [entry({ subject: 'taken back' })]);
      await tx.query('ROLLBACK TO SAVEPOINT part');
      if (number % 5 === 0) throw new Error('stop');
    });
    return kept;
  } catch (error) {
    if ((error as Error).message !== 'stop') throw error;
    return [];
  }
}

describe('a member', () => {
  it('acts in no name but their own, whatever the entry says', async () => {
    const member = { ...theirMember('handler'), account: randomUUID(), organisation: randomUUID() };
    const subject = randomUUID();
    await runAs(member, () =>
      database.transaction((tx) =>
        trail.append(tx, [
          {
            act: 'enterprise.read',
            account: randomUUID(),
            organisation: null,
            subject,
            outcome: 'done',
          },
        ]),
      ),
    );
    const rows: unknown[] = await database.read((tx) =>
      tx.query(`SELECT account, organisation FROM audit_entry WHERE subject = $1`, [subject]),
    );
    expect(rows).toEqual([{ account: member.account, organisation: member.organisation }]);
  });
});

async function actAndRecord(key: string, act = 'enterprise.read'): Promise<void> {
  await database.transaction(async (tx) => {
    await trail.append(tx, [entry({ act: act as AuditAct })]);
    await tx.query(
      `INSERT INTO answered_request (key, route, request_sha256) VALUES ($1, 'r', repeat('0', 64))`,
      [key],
    );
  });
}

/** JSON has no infinite numbers. */
function finite<T extends { detail: Record<string, unknown> }>(given: T): T {
  const members = Object.entries(given.detail).map(([key, value]) => [
    key,
    typeof value === 'number' && !Number.isFinite(value) ? null : value,
  ]);
  return { ...given, detail: Object.fromEntries(members) as Record<string, unknown> };
}
