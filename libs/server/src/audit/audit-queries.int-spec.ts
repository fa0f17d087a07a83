import { randomUUID } from 'node:crypto';
import {
  AuditStore,
  AuditTrail,
  createTestDatabase,
  Database,
  generateTrail,
  runAs,
  type TestDatabase,
} from '@tidu/data-access';
import type { Member } from '@tidu/domain';
import { ProblemError } from '@tidu/platform';
import { toCursor } from '../core/cursor';
import { AuditQueries } from './audit-queries';
import { RecordAct } from './record-act';

const ENTRIES = 2_345;

let test: TestDatabase;
let database: Database;
let queries: AuditQueries;

beforeAll(async () => {
  test = await createTestDatabase();
  database = await Database.forSystem(test.appUrl, 2);
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

describe('what somebody does', () => {
  const ACCOUNT = randomUUID();
  const handler: Member = {
    scope: 'office',
    account: ACCOUNT,
    principal: null,
    organisation: randomUUID(),
    roles: ['handler'],
    jurisdiction: null,
    division: null,
    enterprise: null,
    narrowedTo: null,
  };
  const record = () => new RecordAct(database, new AuditTrail());

  it('stays on the trail when it was refused, though its transaction is taken back', async () => {
    const act = runAs(handler, () =>
      database.transaction(async () => {
        await record().refused({ act: 'request.denied', subject: '330602', detail: { role: 'x' } });
        throw new Error('not allowed');
      }),
    );
    await expect(act).rejects.toThrow('not allowed');
    const { items } = await queries.list({ subject: '330602' }, { limit: 2 });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      account: ACCOUNT,
      organisation: handler.organisation,
      outcome: 'refused',
      detail: '{"role":"x"}',
    });
  });

  it('leaves no trace when its transaction is taken back', async () => {
    const act = runAs(handler, () =>
      database.transaction(async (tx) => {
        await record().within(tx, { act: 'screening.start', subject: 'never' });
        throw new Error('stop');
      }),
    );
    await expect(act).rejects.toThrow('stop');
    expect((await queries.list({ subject: 'never' }, { limit: 2 })).items).toEqual([]);
  });
});
