import { GATE, NOBODY, ROLES, type Role, type Viewer } from '@tidu/domain';
import type { DataSource } from 'typeorm';
import { OPEN_TABLES } from '../migrations/secured-rows/reference-tables';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database';
import { createDataSource, type Transaction } from './data-source';
import { Database } from './database';
import { attempt as attemptOn, DENIED } from './testing/attempt';
import { NATIONAL, OF_ALL, OURS_IN } from './testing/our-rows';
import { handlerOf, makeTwoCounties, NEWCOMER, OURS, theirMember } from './testing/two-counties';
import { APPLICATION_ROLE } from './prepare-database';
import { runAs } from './viewer-context';
import { READER_ROLE, VIEWER_ROLES } from './viewer-roles';

let test: TestDatabase;
let owner: DataSource;
let database: Database;
let checked = 0;

beforeAll(async () => {
  test = await createTestDatabase();
  owner = await createDataSource(test.ownerUrl, 1).initialize();
  await makeTwoCounties(owner);
  database = await Database.connect(test.appUrl, 2);
}, 60_000);

afterAll(async () => {
  process.stdout.write(`tables × roles: ${checked} statements on foreign rows tried\n`);
  await database.close();
  await owner.destroy();
  await test.drop();
});

const VIEWERS: readonly (readonly [string, Viewer])[] = [
  ['nobody', NOBODY],
  ['newcomer', NEWCOMER],
  ...(Object.keys(ROLES) as Role[]).map((role) => [role, theirMember(role)] as const),
  ['handler of 宁波', handlerOf('city', '330200')],
];

const TABLES = Object.keys(OURS_IN);
const mayNational = (table: string, viewer: string, right: 'read' | 'write') =>
  NATIONAL[table]?.[right].some((role) => role === viewer) ?? false;

describe('every table', () => {
  it('is under row-level security and tried below, or named as open with its reason', async () => {
    const found: { name: string; secured: boolean }[] = await owner.query(
      `SELECT relname AS name, relrowsecurity AS secured FROM pg_class
       WHERE relkind IN ('r', 'p', 'v', 'm') AND relnamespace = 'public'::regnamespace`,
    );
    const open = found.filter(({ secured }) => !secured).map(({ name }) => name);
    expect(open.sort()).toEqual(Object.keys(OPEN_TABLES).sort());
    const secured = found.filter((table) => table.secured).map(({ name }) => name);
    expect(secured.sort()).toEqual([...TABLES, ...OF_ALL].sort());
  });

  it.each(TABLES.filter((table) => table !== 'audit_intake'))(
    '%s has a row to steal',
    async (table) => {
      const rows: unknown[] = await owner.query(`SELECT FROM ${table} WHERE ${OURS_IN[table]}`);
      expect(rows.length).toBeGreaterThan(0);
    },
  );

  it.each(Object.keys(OPEN_TABLES))('%s is open to reading alone', async (table) => {
    const rights: { role: string }[] = await owner.query(
      `SELECT rolname AS role FROM unnest($2::text[]) AS rolname WHERE (has_table_privilege(rolname, $1, 'INSERT') OR has_table_privilege(rolname, $1, 'UPDATE')
         OR has_table_privilege(rolname, $1, 'DELETE'))`,
      [table, [APPLICATION_ROLE, READER_ROLE, ...Object.values(VIEWER_ROLES)]],
    );
    expect(rights).toEqual([]);
  });
});

describe.each(VIEWERS)('%s of elsewhere', (name, viewer) => {
  it.each(TABLES)(
    'reads no row of %s: not by itself, not by count, not through a join',
    async (table) => {
      const readable = mayNational(table, name, 'read');
      const condition = OURS_IN[table];
      for (const query of [
        `SELECT 1 FROM ${table} WHERE ${condition}`,
        `SELECT 1 WHERE (SELECT count(*) FROM ${table} WHERE ${condition}) > 0`,
        `SELECT 1 FROM division d JOIN ${table} t ON d.code IS NOT NULL WHERE ${qualified(table)}`,
        `SELECT 1 FROM division d WHERE EXISTS (SELECT FROM ${table} WHERE ${condition})`,
      ]) {
        const rows = await attempt(viewer, query);
        expect(rows === 'denied' || rows === 0).toBe(!readable);
      }
    },
  );

  it.each(TABLES)('changes no row of %s', async (table) => {
    const column = await aColumnOf(table);
    const statements = [
      `UPDATE ${table} SET ${column} = ${column} WHERE ${OURS_IN[table]} RETURNING 1`,
      `DELETE FROM ${table} WHERE ${OURS_IN[table]} RETURNING 1`,
    ];
    for (const statement of statements) {
      const rows = await attempt(viewer, statement);
      const allowed = mayNational(table, name, 'write') && rows !== 'denied';
      expect(allowed || rows === 'denied' || rows === 0).toBe(true);
    }
  });

  it.each(TABLES)('adds no row to %s that is 越城’s', async (table) => {
    const [row]: { row: unknown }[] = await owner.query(
      `SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${qualified(table)} LIMIT 1`,
    );
    if (!row) {
      expect(table).toBe('audit_intake');
      return;
    }
    const answer = await attempt(
      viewer,
      `INSERT INTO ${table} OVERRIDING SYSTEM VALUE
       SELECT * FROM jsonb_populate_record(NULL::${table}, $1) RETURNING 1`,
      [JSON.stringify(row.row)],
    );
    if (!mayNational(table, name, 'write')) expect(answer).toBe('denied');
  });

  it('finds nothing of it by the functions that run with more rights', async () => {
    for (const query of [
      `SELECT 1 FROM match_enterprises('%越城%', '%330602%', 10)`,
      `SELECT 1 FROM formerly_named('%越城%')`,
      `SELECT 1 FROM sources_of_facts('${OURS.enterprise}')`,
    ]) {
      expect(['denied', 0]).toContain(await attempt(viewer, query));
    }
  });
});

describe('whoever it concerns', () => {
  const READABLE = [
    'enterprise',
    'fact',
    'fact_sheet',
    'screening',
    'assessment',
    'back_test_change',
  ];

  it.each([
    ['the county', handlerOf('county', '330602')],
    ['its city', handlerOf('city', '330600')],
    ['its province', handlerOf('province', '330000')],
    ['the ministry', handlerOf('ministry', '000000')],
  ])('%s reads its rows', async (_, viewer) => {
    for (const table of READABLE) {
      expect(await attempt(viewer, `SELECT 1 FROM ${table} WHERE ${OURS_IN[table]}`)).toBe(1);
    }
  });

  it('is not the province for a city that is planned separately', async () => {
    const ofNingbo = `SELECT 1 FROM enterprise WHERE division_code = '330212'`;
    expect(await attempt(handlerOf('province', '330000'), ofNingbo)).toBe(0);
    expect(await attempt(handlerOf('city', '330200'), ofNingbo)).toBe(1);
    expect(await attempt(handlerOf('ministry', '000000'), ofNingbo)).toBe(1);
  });

  it('is not a county for the runs of its city', async () => {
    const city = '00000000-0000-4000-8000-0000000000f1';
    await owner.query(`INSERT INTO organisation (id, kind, name, level, division_code)
      VALUES ('${city}', 'office', '绍兴市经信局', 'city', '330600')`);
    await owner.query(`UPDATE screening SET office_id = '${city}', office_division = '330600'`);
    const query = `SELECT 1 FROM screening WHERE id = '${OURS.run}'`;
    expect(await attempt(handlerOf('county', '330602'), query)).toBe(0);
    expect(await attempt(handlerOf('city', '330600'), query)).toBe(1);
  });
});

describe('the gate', () => {
  it('sees accounts and nothing of what they work on', async () => {
    expect(await attempt(GATE, `SELECT 1 FROM account WHERE ${OURS_IN['account']}`)).toBe(1);
    for (const table of [
      'enterprise',
      'fact',
      'screening',
      'assessment',
      'audit_entry',
      'outbox',
    ]) {
      expect(await attempt(GATE, `SELECT 1 FROM ${table}`)).toBe('denied');
    }
  });
});

describe('a transaction for which nobody was named', () => {
  it('is that of nobody, also on a connection that served somebody before', async () => {
    const single = await Database.connect(test.appUrl, 1);
    try {
      const count = (tx: Transaction) => tx.query<unknown[]>(`SELECT FROM enterprise`);
      const theirs = await runAs(theirMember('handler'), () => single.read(count));
      expect(theirs).toHaveLength(1);
      await expect(single.read(count)).rejects.toMatchObject({ code: DENIED });
    } finally {
      await single.close();
    }
  });
});

function attempt(viewer: Viewer, statement: string, parameters?: unknown[]) {
  checked += 1;
  return attemptOn(database, viewer, statement, parameters);
}

async function aColumnOf(table: string): Promise<string> {
  const rows: { name: string }[] = await owner.query(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0
       AND attidentity = '' AND NOT attisdropped ORDER BY attnum DESC LIMIT 1`,
    [table],
  );
  return rows[0]?.name ?? '';
}

/** The condition with its columns named as those of `t`. */
function qualified(table: string): string {
  return (OURS_IN[table] ?? '').replace(/^(\w+) =/, 't.$1 =');
}
