import { randomUUID } from 'node:crypto';
import { Database } from '../database/database';
import { createDataSource } from '../database/data-source';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database';
import { explain } from '../testing/explain';
import { AssessmentStore } from './assessment-store';
import { divisionRange } from './division-range';

const SCREENING = '11111111-1111-4111-8111-111111111111';
const ASSESSMENTS = 30_000;

let test: TestDatabase;
let database: Database;
const assessments = new AssessmentStore();

beforeAll(async () => {
  test = await createTestDatabase();
  const owner = await createDataSource(test.ownerUrl, 1).initialize();
  await owner.query(`INSERT INTO division (code, name, level, parent_code) VALUES
    ('330000', '浙江省', 'province', NULL), ('330600', '绍兴市', 'city', '330000'),
    ('330602', '越城区', 'county', '330600'), ('340000', '安徽省', 'province', NULL)`);
  await owner.query(
    `INSERT INTO enterprise (name, division_code)
     SELECT '企业' || n, CASE n % 3 WHEN 0 THEN '330602' WHEN 1 THEN '330000' ELSE '340000' END
     FROM generate_series(1, ${ASSESSMENTS}) n`,
  );
  await owner.query(
    `INSERT INTO assessment SELECT s, id, name, NULL, division_code, 'undetermined',
       'start', 'MUKJWN', '[1, 2, null, null, null, null]'
     FROM enterprise, unnest(ARRAY['${SCREENING}'::uuid, gen_random_uuid()]) s`,
  );
  await owner.query('ANALYZE');
  await owner.destroy();
  database = await Database.forSystem(test.appUrl, 2);
}, 120_000);

afterAll(async () => {
  await database.close();
  await test.drop();
});

describe('the codes of a division', () => {
  it.each([
    [null, '000000', ':'],
    ['33', '330000', '340000'],
    ['3306', '330600', '330700'],
    ['330602', '330602', '330603'],
    ['39', '390000', '400000'],
    ['99', '990000', ':'],
  ])('under %s reach from %s to below %s', (prefix, from, below) => {
    expect(divisionRange(prefix)).toEqual({ from, below });
  });
});

describe('assessments', () => {
  const filter = { screeningId: SCREENING };

  it('come by division, then by name, and page after page each once', async () => {
    const seen = await database.read(async (tx) => {
      const first = await assessments.list(tx, filter, 20_000);
      const last = first.at(-1);
      const rest = await assessments.list(tx, filter, 20_000, {
        divisionCode: last?.divisionCode ?? '',
        name: last?.enterpriseName ?? '',
        id: last?.enterpriseId ?? '',
      });
      return [...first, ...rest];
    });
    expect(new Set(seen.map(({ enterpriseId }) => enterpriseId)).size).toBe(ASSESSMENTS);
    const codes = seen.map(({ divisionCode }) => divisionCode);
    expect(codes).toEqual([...codes].sort());
    expect(seen.find(({ divisionCode }) => divisionCode === '330602')).toMatchObject({
      city: '绍兴市',
      county: '越城区',
    });
  });

  it('are found by place, name and item, and counted alike', async () => {
    await database.read(async (tx) => {
      const count = (more: object) => assessments.count(tx, { ...filter, ...more });
      expect(await count({})).toBe(ASSESSMENTS);
      expect(await count({ divisionPrefix: '33' })).toBe(20_000);
      expect(await count({ text: '企业29999' })).toBe(1);
      expect(await count({ text: '%' })).toBe(0);
      expect(await count({ status: { index: 2, letter: 'K' } })).toBe(ASSESSMENTS);
      expect(await count({ status: { index: 2, letter: 'M' } })).toBe(0);
      expect(await count({ pools: [] })).toBe(0);
    });
  });

  it('are paged through an index, on the first page and far behind it', async () => {
    const plan = await database.read((tx) =>
      explain(tx, async (explained) => {
        await assessments.list(explained, filter, 50);
        await assessments.list(explained, { ...filter, divisionPrefix: '3306' }, 50, {
          divisionCode: '330602',
          name: '企业2',
          id: randomUUID(),
        });
      }),
    );
    expect(plan).toContain('Index Scan using assessment_list');
    expect(plan).not.toContain('Seq Scan on assessment');
    expect(plan).not.toContain('Sort');
  });

  it('of a chunk are read by key', async () => {
    const chunk = {
      ordinal: 1,
      afterId: SCREENING,
      untilId: '11211111-1111-4111-8111-111111111111',
      done: false,
    };
    const plan = await database.read((tx) =>
      explain(tx, (explained) => assessments.readSubjects(explained, chunk, '33')),
    );
    expect(plan).toContain('enterprise_pkey');
    expect(plan).not.toContain('Seq Scan on enterprise');
  });
});
