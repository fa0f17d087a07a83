import { randomUUID } from 'node:crypto';
import { createDataSource } from '../database/data-source';
import { Database } from '../database/database';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database';
import { explain } from '../testing/explain';
import { BackTestChangeStore } from './back-test-change-store';
import type { BackTestRow, ComparedRow, NewBackTest } from './back-test-rows';
import { BackTestStore } from './back-test-store';

const ENTERPRISES = 20_000;
const SCREENING = '11111111-1111-4111-8111-111111111111';
const PACK = { id: 'CN-GRADIENT-2026/little-giant', hash: 'a'.repeat(64), draftId: null };
const TEST: NewBackTest = {
  baseline: PACK,
  candidate: { ...PACK, hash: 'b'.repeat(64) },
  procedure: 'recognition',
  asOf: '2022-06-30',
  divisionPrefix: null,
  screeningId: null,
};

let test: TestDatabase;
let database: Database;
const tests = new BackTestStore();
const changes = new BackTestChangeStore();

beforeAll(async () => {
  test = await createTestDatabase();
  const owner = await createDataSource(test.ownerUrl, 1).initialize();
  await owner.query(`INSERT INTO division (code, name, level, parent_code) VALUES
    ('330000', '浙江省', 'province', NULL), ('330600', '绍兴市', 'city', '330000'),
    ('330602', '越城区', 'county', '330600'), ('340000', '安徽省', 'province', NULL)`);
  await owner.query(
    `INSERT INTO enterprise (name, division_code)
     SELECT '企业' || n, CASE n % 2 WHEN 0 THEN '330602' ELSE '340000' END
     FROM generate_series(1, ${ENTERPRISES}) n`,
  );
  await owner.query(`INSERT INTO rule_pack (id, hash, body) VALUES ($1, $2, '{}')`, [
    PACK.id,
    PACK.hash,
  ]);
  await owner.query(
    `INSERT INTO screening (id, programme_id, programme, programme_hash, pack_id, pack_hash,
       procedure, as_of, outside_effective_dates, status, started_at)
     VALUES ($1, 'x', '{}', $3, $2, $3, 'recognition', '2022-06-30', true, 'completed', now())`,
    [SCREENING, PACK.id, PACK.hash],
  );
  await owner.query(
    `INSERT INTO assessment SELECT s, id, name, NULL, division_code, 'unmet', 'start', 'MUK', '[]'
     FROM enterprise, unnest(ARRAY['${SCREENING}'::uuid, gen_random_uuid()]) s
     WHERE division_code = '330602'`,
  );
  // After the screening, the figures of one enterprise change.
  await owner.query(
    `INSERT INTO fact_sheet SELECT id, '{}',
       now() + CASE name WHEN '企业2' THEN interval '1 day' ELSE interval '-1 day' END
     FROM enterprise WHERE name IN ('企业2', '企业4')`,
  );
  await owner.query('ANALYZE');
  await owner.destroy();
  database = await Database.forSystem(test.appUrl, 2);
}, 120_000);

afterAll(async () => {
  await database.close();
  await test.drop();
});

async function planned(more: Partial<NewBackTest>): Promise<BackTestRow> {
  return database.transaction(async (tx) => {
    const id = await tests.create(tx, { ...TEST, ...more });
    await tests.plan(tx, (await tests.find(tx, id)) as BackTestRow, 3_000);
    return (await tests.find(tx, id)) as BackTestRow;
  });
}

async function readAll(row: BackTestRow): Promise<string[]> {
  return database.transaction(async (tx) => {
    const ids: string[] = [];
    for (const ordinal of await tests.listOpenChunks(tx, row.id)) {
      const chunk = await tests.lockChunk(tx, row.id, ordinal);
      if (chunk) ids.push(...(await changes.readCompared(tx, row, chunk)).map(({ id }) => id));
    }
    return ids;
  });
}

describe('the chunks of a back-test', () => {
  it.each([
    ['everybody', {}, ENTERPRISES],
    ['a place', { divisionPrefix: '33' }, ENTERPRISES / 2],
    ['whom a screening assessed', { screeningId: SCREENING }, ENTERPRISES / 2],
    ['nobody', { divisionPrefix: '54' }, 0],
  ])('hold %s, each enterprise once', async (_whom, more, expected) => {
    const row = await planned(more);
    expect(row).toMatchObject({ status: 'running', total: expected, done: 0 });
    const ids = await readAll(row);
    expect(ids).toHaveLength(expected);
    expect(new Set(ids).size).toBe(expected);
  });

  it('tell over a screening what it found, and whose facts have changed since', async () => {
    const row = await planned({ screeningId: SCREENING });
    const subjects = await database.transaction(async (tx) => {
      const read: ComparedRow[] = [];
      for (const ordinal of await tests.listOpenChunks(tx, row.id)) {
        const chunk = await tests.lockChunk(tx, row.id, ordinal);
        if (chunk) read.push(...(await changes.readCompared(tx, row, chunk)));
      }
      return read;
    });
    const past = (name: string) => subjects.find((one) => one.name === name)?.past;
    expect(past('企业2')).toEqual({ verdict: 'unmet', statuses: 'MUK', factsChangedSince: true });
    expect(past('企业4')?.factsChangedSince).toBe(false);
    expect(past('企业6')?.factsChangedSince).toBe(false);
  });

  it('are read by key', async () => {
    const chunk = {
      ordinal: 0,
      afterId: SCREENING,
      untilId: '11211111-1111-4111-8111-111111111111',
      done: false,
    };
    for (const more of [{}, { screeningId: SCREENING }]) {
      const row = await planned(more);
      const plan = await database.read((tx) =>
        explain(tx, (explained) => changes.readCompared(explained, row, chunk)),
      );
      expect(plan).toMatch(/Index .*(enterprise_pkey|assessment_pkey)/);
      expect(plan).not.toMatch(/Seq Scan on (enterprise|assessment)/);
    }
  });
});

describe('the changes of a back-test', () => {
  let row: BackTestRow;

  beforeAll(async () => {
    row = await planned({});
    const other = await planned({});
    const subjects = await database.read((tx) =>
      tx.query<{ id: string; name: string; code: string }[]>(
        `SELECT id, name, division_code AS code FROM enterprise
         ORDER BY substr(name, 3)::int`,
      ),
    );
    const records = subjects.map(({ id, name, code }, index) => ({
      enterpriseId: id,
      enterpriseName: name,
      creditCode: null,
      divisionCode: code,
      industry: index % 4 === 0 ? null : '38',
      sizeClass: index % 3 === 0 ? 'small' : null,
      before: 'unmet' as const,
      after: index % 10 === 0 ? ('met' as const) : ('undetermined' as const),
      change: index % 10 === 0 ? ('gain' as const) : ('opened' as const),
      criteria: index % 2 === 0 ? ['debtRatio', 'revenue'] : ['revenue'],
      factsChangedSince: false,
    }));
    await database.transaction(async (tx) => {
      await changes.insert(tx, row.id, records);
      await changes.insert(tx, other.id, records);
    });
    const owner = await createDataSource(test.ownerUrl, 1).initialize();
    await owner.query('ANALYZE back_test_change');
    await owner.destroy();
  }, 60_000);

  it('come by division, then by name, and page after page each once', async () => {
    const filter = { backTestId: row.id };
    const seen = await database.read(async (tx) => {
      const first = await changes.list(tx, filter, 15_000, undefined);
      const last = first.at(-1);
      const after = {
        divisionCode: last?.divisionCode ?? '',
        name: last?.enterpriseName ?? '',
        id: last?.enterpriseId ?? '',
      };
      return [...first, ...(await changes.list(tx, filter, 15_000, after))];
    });
    expect(new Set(seen.map(({ enterpriseId }) => enterpriseId)).size).toBe(ENTERPRISES);
    expect(seen[0]).toMatchObject({ city: '绍兴市', county: '越城区', criteria: ['revenue'] });
  });

  it('are found by change, place, criterion, size, industry and name, and counted alike', async () => {
    await database.read(async (tx) => {
      const count = (more: object) => changes.count(tx, { backTestId: row.id, ...more });
      expect(await count({ change: 'gain' })).toBe(ENTERPRISES / 10);
      expect(await count({ change: 'loss' })).toBe(0);
      expect(await count({ divisionPrefix: '33' })).toBe(ENTERPRISES / 2);
      expect(await count({ criterion: 'debtRatio' })).toBe(ENTERPRISES / 2);
      expect(await count({ industry: 'unknown' })).toBe(ENTERPRISES / 4);
      expect(await count({ industry: '38' })).toBe((ENTERPRISES / 4) * 3);
      expect(await count({ sizeClass: 'small' })).toBe(Math.ceil(ENTERPRISES / 3));
      expect(await count({ text: '企业19999' })).toBe(1);
      expect(await count({ text: '%' })).toBe(0);
    });
  });

  it('are paged through an index, filtered by change or not', async () => {
    const after = { divisionCode: '330602', name: '企业2', id: randomUUID() };
    const plan = await database.read((tx) =>
      explain(tx, async (explained) => {
        await changes.list(explained, { backTestId: row.id }, 50, undefined);
        await changes.list(explained, { backTestId: row.id, change: 'gain' }, 50, after);
      }),
    );
    expect(plan).toContain('Index Scan using back_test_change_list');
    expect(plan).toContain('Index Scan using back_test_change_kind');
    expect(plan).not.toContain('Sort');
  });

  it('can be neither changed nor deleted by the application', async () => {
    for (const statement of [
      `DELETE FROM back_test_change`,
      `UPDATE back_test_change SET change = 'loss'`,
      `UPDATE rule_pack_draft SET name = 'x'`,
      `INSERT INTO rule_selection (body) VALUES ('{}')`,
    ]) {
      await expect(database.transaction((tx) => tx.query(statement))).rejects.toThrow(
        /permission denied/,
      );
    }
  });
});

describe('the list of back-tests', () => {
  it('loses none of those that were created within one millisecond', async () => {
    const created: string[] = [];
    await database.transaction(async (tx) => {
      for (const one of [TEST, TEST, TEST]) created.push(await tests.create(tx, one));
    });
    const listed: string[] = [];
    await database.read(async (tx) => {
      let after: { createdAt: string; id: string } | undefined;
      while (listed.length < created.length) {
        const [row] = await tests.list(tx, 1, after);
        if (!row) return;
        listed.push(row.id);
        // As a cursor carries it.
        after = { createdAt: row.createdAt.toISOString(), id: row.id };
      }
    });
    expect([...listed].sort()).toEqual([...created].sort());
  });
});
