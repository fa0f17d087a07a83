import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CalendarStore, createTestDatabase, Database, type TestDatabase } from '@tidu/data-access';
import { seedDatabase } from './seed-database';
import { findSeedsFolder } from './seeds-folder';

jest.setTimeout(60_000);

const COUNTS = `SELECT
  (SELECT count(*)::int FROM division) AS divisions,
  (SELECT count(*)::int FROM industry) AS industries,
  (SELECT count(*)::int FROM calendar_year) AS years,
  (SELECT count(*)::int FROM calendar_day) AS days,
  (SELECT count(*)::int FROM enterprise) AS enterprises,
  (SELECT count(*)::int FROM fact) AS facts`;

const CONTENT = `SELECT
  (SELECT md5(string_agg(d::text, '|' ORDER BY code)) FROM division d) AS divisions,
  (SELECT md5(string_agg(i::text, '|' ORDER BY code)) FROM industry i) AS industries,
  (SELECT md5(string_agg(c::text, '|' ORDER BY date)) FROM calendar_day c) AS days,
  (SELECT md5(string_agg(e::text, '|' ORDER BY id)) FROM enterprise e) AS enterprises,
  (SELECT md5(string_agg(f::text, '|' ORDER BY id)) FROM fact f) AS facts,
  (SELECT md5(string_agg(m::text, '|' ORDER BY name)) FROM seed_mark m) AS marks`;

describe('the seeds', () => {
  let test: TestDatabase;
  let owner: Database;
  let folder: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    owner = await Database.forOwner(test.ownerUrl, 2);
    folder = await mkdtemp(join(tmpdir(), 'tidu-seeds-'));
    await cp(findSeedsFolder(), folder, { recursive: true });
  });

  afterAll(async () => {
    await owner.close();
    await test.drop();
    await rm(folder, { recursive: true });
  });

  const select = async (query: string): Promise<Record<string, unknown>> => {
    const rows = await owner.read((tx) => tx.query<Record<string, unknown>[]>(query));
    return rows[0] ?? {};
  };

  async function seed(): Promise<string[]> {
    const lines: string[] = [];
    await seedDatabase(test.ownerUrl, { demo: true, folder, log: (line) => lines.push(line) });
    return lines;
  }

  it('fill an empty database, also when two processes load them at once', async () => {
    const lines = (await Promise.all([seed(), seed()])).flat();
    expect(lines).toContain('reference/divisions: 3225 divisions');
    expect(lines).toContain('reference/industries: 1971 industries');
    expect(lines).toContain('reference/calendar: calendar of 2004–2026');
    expect(lines.filter((line) => line.startsWith('demo/'))).toEqual([
      'demo/listed_company_indicators_zhejiang_2019_2021: 573 enterprises, 9780 facts',
    ]);
    expect(new Set(lines).size).toBe(lines.length);
    expect(await select(COUNTS)).toMatchObject({
      divisions: 3225,
      industries: 1971,
      years: 23,
      enterprises: 573,
      facts: 9780,
    });
  });

  it('are left alone when they are loaded again', async () => {
    const before = await select(CONTENT);
    expect(await seed()).toEqual([]);
    expect(await select(CONTENT)).toEqual(before);
  });

  it('change nothing when a seed is loaded again without its mark', async () => {
    const { marks: _marks, ...before } = await select(CONTENT);
    await owner.transaction((tx) => tx.query(`DELETE FROM seed_mark`));
    expect((await seed()).length).toBeGreaterThan(3);
    expect(await select(CONTENT)).toMatchObject(before);
  });

  it('bring in what a changed file says, and remove no code', async () => {
    const path = join(folder, 'reference', 'divisions.csv');
    const text = await readFile(path, 'utf8');
    const changed = text.replace('330602,越城区', '330602,越城新区').replace(/^110101.*\n/m, '');
    await writeFile(path, `${changed}330699,新设区,county,330600\n`);
    expect(await seed()).toEqual(['reference/divisions: 3225 divisions']);
    const rows = await owner.read((tx) =>
      tx.query<{ name: string }[]>(
        `SELECT name FROM division WHERE code IN ('110101', '330602', '330699') ORDER BY code`,
      ),
    );
    expect(rows.map(({ name }) => name)).toEqual(['东城区', '越城新区', '新设区']);
  });

  it('keep the days that an office changed by hand', async () => {
    const calendar = new CalendarStore();
    await owner.transaction(async (tx) => {
      await calendar.putDay(tx, { date: '2026-10-02', kind: 'workday', name: '抢修值班' });
      await tx.query(`DELETE FROM seed_mark WHERE name = 'reference/calendar'`);
    });
    expect(await seed()).toEqual(['reference/calendar: calendar of 2004–2026']);
    const days = await owner.read((tx) => calendar.listDays(tx, 2026));
    expect(days.find(({ date }) => date === '2026-10-02')).toEqual({
      date: '2026-10-02',
      kind: 'workday',
      name: '抢修值班',
      edited: true,
    });
    expect(days.find(({ date }) => date === '2026-10-01')).toMatchObject({ edited: false });
  });

  it('leave no half of a seed behind that fails', async () => {
    const path = join(folder, 'reference', 'industries.csv');
    const before = await select(CONTENT);
    await writeFile(path, `${await readFile(path, 'utf8')}99999,4,Z,不存在,\n`);
    await expect(seed()).rejects.toThrow(/industry/);
    expect(await select(CONTENT)).toEqual(before);
  });
});
