import { randomUUID } from 'node:crypto';
import { jurisdictionOf, type Member, type Role } from '@tidu/domain';
import { Database } from '../database/database';
import { runAs } from '../database/viewer-context';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database';
import { MembershipStore } from './membership-store';
import { SubstitutionStore } from './substitution-store';

jest.setTimeout(60_000);

const [YUECHENG, KEQIAO, PLATFORM] = [randomUUID(), randomUUID(), randomUUID()];
const DIVISIONS: Readonly<Record<string, string>> = { [YUECHENG]: '330602', [KEQIAO]: '330603' };

describe('what the database itself lets people do to members and substitutions', () => {
  const substitutions = new SubstitutionStore();
  const members = new MembershipStore();
  let test: TestDatabase;
  let owner: Database;
  let database: Database;

  beforeAll(async () => {
    test = await createTestDatabase();
    owner = await Database.forOwner(test.ownerUrl, 1);
    database = await Database.connect(test.appUrl, 2);
    await owner.transaction((tx) =>
      tx.query(
        `INSERT INTO organisation (id, kind, name, level, division_code) VALUES
           ($1, 'office', '越城', 'county', '330602'), ($2, 'office', '柯桥', 'county', '330603'),
           ($3, 'platform', '平台', NULL, NULL)`,
        [YUECHENG, KEQIAO, PLATFORM],
      ),
    );
  }, 60_000);

  afterAll(async () => {
    await database.close();
    await owner.close();
    await test.drop();
  });

  async function member(organisation: string, role: Role): Promise<Member> {
    const account = randomUUID();
    await owner.transaction(async (tx) => {
      await tx.query(`INSERT INTO account (id, email, name) VALUES ($1, $2, '某人')`, [
        account,
        `${account}@example.cn`,
      ]);
      await members.add(tx, organisation, account, { roles: [role], by: account });
    });
    const division = DIVISIONS[organisation] ?? null;
    return {
      ...{ scope: division ? 'office' : 'platform', account, principal: null, organisation },
      ...{ roles: [role], enterprise: null, narrowedTo: null, division },
      jurisdiction: division ? jurisdictionOf('county', division) : null,
    };
  }

  /** One with a token and a substitution on both sides. */
  async function principal(organisation: string, substitute: Member): Promise<Member> {
    const made = await member(organisation, 'handler');
    await owner.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO api_token (token_sha256, account_id, organisation_id, name, permissions,
           expires_at)
         VALUES (md5($1) || md5($1), $1::uuid, $2, '令牌', '{enterprise.read}', now())`,
        [made.account, organisation],
      );
    });
    await owner.transaction((tx) =>
      substitutions.create(tx, {
        ...{ organisationId: organisation, principalId: made.account },
        ...{ substituteId: substitute.account, from: '2026-11-21', until: '2026-11-28' },
      }),
    );
    return made;
  }

  async function substitutionOf({ account }: Member): Promise<string> {
    const rows = await owner.transaction((tx) =>
      tx.query<{ id: string }[]>(`SELECT id FROM substitution WHERE principal_id = $1`, [account]),
    );
    return rows[0]?.id ?? '';
  }

  const end = (viewer: Member, id: string) =>
    runAs(viewer, () => database.transaction((tx) => substitutions.end(tx, id)));
  const remove = (viewer: Member, { organisation, account }: Member) =>
    runAs(viewer, () =>
      database.transaction((tx) => members.remove(tx, organisation ?? '', account)),
    );
  const isThere = async ({ account }: Member): Promise<boolean> => {
    const rows = await owner.transaction((tx) =>
      tx.query<unknown[]>(`SELECT FROM membership WHERE account_id = $1`, [account]),
    );
    return rows.length > 0;
  };

  it('a substitution is ended by the two concerned and the leader of their office, no other', async () => {
    const substitute = await member(YUECHENG, 'approver');
    const away = await principal(YUECHENG, substitute);
    const id = await substitutionOf(away);
    for (const stranger of [await member(YUECHENG, 'inspector'), await member(KEQIAO, 'leader')]) {
      expect(await end(stranger, id)).toBe(false);
    }
    const others = [away, substitute, await member(YUECHENG, 'leader')];
    for (const viewer of others) {
      await owner.transaction((tx) => tx.query(`UPDATE substitution SET ended_at = NULL`));
      expect(await end(viewer, id)).toBe(true);
    }
  });

  it('a member is removed by the leader of the office or the security administrator', async () => {
    const substitute = await member(YUECHENG, 'approver');
    for (const remover of [
      await member(YUECHENG, 'leader'),
      await member(PLATFORM, 'securityAdministrator'),
    ]) {
      const away = await principal(YUECHENG, substitute);
      await remove(remover, away);
      expect(await isThere(away)).toBe(false);
    }
  });

  it('a member is not removed by anybody else: no row of theirs is gone', async () => {
    const away = await principal(YUECHENG, await member(YUECHENG, 'approver'));
    const id = await substitutionOf(away);
    const strangers = [
      await member(YUECHENG, 'handler'),
      await member(KEQIAO, 'leader'),
      await member(PLATFORM, 'systemAdministrator'),
      away,
    ];
    for (const stranger of strangers) await remove(stranger, away);
    expect(await isThere(away)).toBe(true);
    expect(await substitutionOf(away)).toBe(id);
    const tokens = await owner.transaction((tx) =>
      tx.query<unknown[]>(`SELECT FROM api_token WHERE account_id = $1`, [away.account]),
    );
    expect(tokens).toHaveLength(1);
  });
});
