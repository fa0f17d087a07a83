import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database';
import { Database } from './database';

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  database = await Database.forSystem(test.appUrl, 2);
}, 60_000);

afterAll(async () => {
  await database.close();
  await test.drop();
});

async function asApplication(statement: string): Promise<void> {
  const client = new Client({ connectionString: test.appUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

describe('a prepared database', () => {
  it('sorts names in pinyin order and finds parts of Chinese names', async () => {
    const rows: { name: string }[] = await database.read((tx) =>
      tx.query(
        `SELECT name FROM unnest(ARRAY['张', '安', '李', '北']) AS name ORDER BY name COLLATE tidu_pinyin`,
      ),
    );
    expect(rows.map(({ name }) => name).join('')).toBe('安北李张');
  });

  it('gives the application role no table, no schema and no way round row-level security', async () => {
    const owned: unknown[] = await database.read((tx) =>
      tx.query(
        `SELECT relname FROM pg_class JOIN pg_roles r ON r.oid = relowner WHERE rolname = 'tidu_app'`,
      ),
    );
    const rights: unknown[] = await database.read((tx) =>
      tx.query(
        `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles
         WHERE rolname = 'tidu_app'`,
      ),
    );
    expect(owned).toEqual([]);
    expect(rights).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false },
    ]);
    await expect(asApplication('CREATE TABLE mine (id int)')).rejects.toThrow('permission denied');
  });

  it.each([
    ['a fact', `UPDATE fact SET value = '1'`],
    ['the facts', 'DELETE FROM fact'],
    ['an assessment', `UPDATE assessment SET verdict = 'met'`],
    ['the assessments', 'DELETE FROM assessment'],
    ['a rule pack', `UPDATE rule_pack SET body = '{}'`],
    ['a source of facts', `DELETE FROM fact_source`],
  ])('does not let the application role rewrite %s', async (_what, statement) => {
    await expect(asApplication(statement)).rejects.toThrow('permission denied');
  });

  it('reads in a transaction that cannot write', async () => {
    await expect(
      database.read((tx) =>
        tx.query(`INSERT INTO answered_request (key, route, request_sha256)
        VALUES ('k', 'r', repeat('0', 64))`),
      ),
    ).rejects.toThrow('read-only transaction');
  });

  it('keeps nothing of a transaction that failed', async () => {
    const write = database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO calendar_day (date, kind, name) VALUES ('2026-01-01', 'holiday', 'x')`,
      );
      throw new Error('stop');
    });
    await expect(write).rejects.toThrow('stop');
    const left: unknown[] = await database.read((tx) => tx.query('SELECT FROM calendar_day'));
    expect(left).toHaveLength(0);
  });
});
