import {
  AuditStore,
  AuditTrail,
  createTestDatabase,
  Database,
  generateTrail,
  type TestDatabase,
} from '@tidu/data-access';
import { ProblemError } from '@tidu/platform';
import { toCursor } from '../core/cursor';
import { AuditQueries } from './audit-queries';
import { RecordRefusal } from './record-refusal';

const ENTRIES = 2_345;

let test: TestDatabase;
let database: Database;
let queries: AuditQueries;

beforeAll(async () => {
  test = await createTestDatabase();
  database = await Database.connect(test.appUrl, 2);
  queries = new AuditQueries(database, new AuditStore());
  await generateTrail(database, ENTRIES);
}, 60_000);

afterAll(async () => {
  await database.close();
  await test.drop();
});

describe('the audit trail for its readers', () => {
  it('comes page after page, each entry once, the latest first', async () => {
    const seen: number[] = [];
    let after: string | undefined;
    do {
      const page = await queries.list({}, { limit: 1_000, ...(after ? { after } : {}) });
      seen.push(...page.items.map(({ sequence }) => sequence));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual(Array.from({ length: ENTRIES }, (_, index) => ENTRIES - index));
  });

  it.each(['nonsense', toCursor(['x']), toCursor(['1', '2']), toCursor([`1' OR true`])])(
    'does not take a made-up position: %s',
    async (after) => {
      await expect(queries.list({}, { after, limit: 10 })).rejects.toThrow(ProblemError);
    },
  );

  it('is exported as a whole, or what a search finds of it', async () => {
    const linesOf = async (filter: Parameters<AuditQueries['export']>[0]) => {
      let text = '';
      for await (const lines of queries.export(filter)) text += lines;
      return text.trimEnd().split('\r\n');
    };
    expect(await linesOf({})).toHaveLength(ENTRIES + 1);
    const refused = await linesOf({ outcome: 'refused' });
    expect(refused).toHaveLength(12 + 1);
    expect(refused[1]).toMatch(/^2201,.*,拒绝 refused,"\{""name"": ""生成企业2201号/);
  });
});

describe('a refused attempt', () => {
  it('stays on the trail though its transaction is taken back', async () => {
    const refusal = new RecordRefusal(database, new AuditTrail());
    const attempt = { account: 'a1', organisation: 'o1', subject: '330602', detail: { role: 'x' } };
    const act = database.transaction(async () => {
      await refusal.execute({ ...attempt, act: 'enterprise.read' });
      throw new Error('not allowed');
    });
    await expect(act).rejects.toThrow('not allowed');
    const { items } = await queries.list({ subject: '330602' }, { limit: 2 });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      sequence: ENTRIES + 1,
      account: 'a1',
      outcome: 'refused',
      detail: '{"role":"x"}',
    });
  });
});
