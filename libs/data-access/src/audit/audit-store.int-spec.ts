import { createHash } from 'node:crypto';
import { createDataSource } from '../database/data-source';
import { Database } from '../database/database';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database';
import { explain } from '../testing/explain';
import type { AuditFilter, AuditRow } from './audit-rows';
import { AuditStore } from './audit-store';
import { generateTrail } from './generate-trail';

const ENTRIES = 30_000;

let test: TestDatabase;
let database: Database;
const store = new AuditStore();

beforeAll(async () => {
  test = await createTestDatabase();
  database = await Database.forSystem(test.appUrl, 2);
  await generateTrail(database, ENTRIES);
  const owner = await createDataSource(test.ownerUrl, 1).initialize();
  await owner.query('ANALYZE audit_entry');
  await owner.destroy();
}, 120_000);

afterAll(async () => {
  await database.close();
  await test.drop();
});

function idOf(what: string): string {
  const hex = createHash('md5').update(what).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function search(filter: AuditFilter & { after?: number }, limit = ENTRIES): Promise<AuditRow[]> {
  return database.read((tx) => store.search(tx, { ...filter, limit }));
}

describe('the search of the audit trail', () => {
  it('gives the latest first, and page after page each once', async () => {
    const first = await search({}, 20_000);
    const rest = await search({ after: first.at(-1)!.sequence }, 20_000);
    const seen = [...first, ...rest].map(({ sequence }) => sequence);
    expect(seen).toEqual(Array.from({ length: ENTRIES }, (_, index) => ENTRIES - index));
    expect(first[0]).toMatchObject({
      act: 'roster.export',
      outcome: 'done',
      principal: null,
      detail: expect.stringContaining('生成企业30000号'),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it.each<[string, AuditFilter, number]>([
    ['an act', { act: 'roster.export' }, 30],
    ['an account, with what its substitutes did', { account: idOf('account 4') }, 120],
    ['an organisation', { organisation: idOf('organisation 7') }, 334],
    ['a subject', { subject: idOf('enterprise 19') }, 2],
    ['refused attempts', { outcome: 'refused' }, 150],
    ['acts that were done', { outcome: 'done' }, ENTRIES - 150],
    ['a text', { text: '企业1234' }, 11],
    ['a text with signs of a pattern', { text: '%' }, 0],
    ['several at once', { outcome: 'refused', account: idOf('account 1'), text: '生成' }, 30],
    ['nothing that there is', { act: 'roster.import' }, 0],
    ['SQL', { act: `' OR true --` }, 0],
    ['an outcome made up', { outcome: `x' OR '1'='1` as 'done' }, 150],
  ])('finds %s', async (_what, filter, count) => {
    expect(await search(filter)).toHaveLength(count);
  });

  it('takes a range of time from its first moment to before its last', async () => {
    const all = (await search({})).reverse();
    const [from, until] = [all[12_345]!.at, all[25_678]!.at];
    const between = all.filter(({ at }) => at >= from && at < until);
    expect((await search({ from, until })).reverse()).toEqual(between);
    expect(await search({ from: '2999-01-01T00:00:00Z' })).toEqual([]);
    expect(await search({ until: '2999-01-01T00:00:00Z' })).toHaveLength(ENTRIES);
    expect(await search({ until: '2001-01-01T00:00:00Z' })).toEqual([]);
  });

  it.each<[AuditFilter & { after?: number }, string]>([
    [{}, 'Index Scan Backward using audit_entry_pkey'],
    [{ after: 777 }, 'Index Scan Backward using audit_entry_pkey'],
    [{ from: '2001-01-01T00:00:00Z', until: '2002-01-01T00:00:00Z' }, 'using audit_entry_at'],
    [{ account: idOf('account 4') }, 'using audit_entry_account'],
    [{ account: idOf('account 4') }, 'using audit_entry_principal'],
    [{ organisation: idOf('organisation 7') }, 'using audit_entry_organisation'],
    [{ subject: idOf('enterprise 19') }, 'audit_entry_subject'],
    [{ act: 'roster.export', after: 29_000 }, 'using audit_entry_act'],
    [{ outcome: 'refused' }, 'using audit_entry_refused'],
  ])('finds %j through an index', async (filter, index) => {
    const plan = await database.read((tx) =>
      explain(tx, (explained) => store.search(explained, { ...filter, limit: 50 })),
    );
    expect(plan).toContain(index);
    expect(plan).not.toContain('Seq Scan on audit_entry');
  });
});
