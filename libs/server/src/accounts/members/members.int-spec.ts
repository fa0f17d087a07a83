import { InvitationStore, MembershipStore, OrganisationStore, runAs } from '@tidu/data-access';
import type { Member, Role } from '@tidu/domain';
import { chinaToday } from '../../enterprises/importing/china-today';
import { LapsedInvitations } from '../invitations/lapsed-invitations';
import {
  outcomeOf,
  TestAccounts,
  viewerOf,
  type TestOrganisation,
} from '../organisations/testing/test-accounts';
import { AccountStatuses } from './account-statuses';
import { Granting } from './granting';
import { Members } from './members';

jest.setTimeout(60_000);

describe('members', () => {
  let accounts: TestAccounts;
  let members: Members;
  let statuses: AccountStatuses;
  let office: TestOrganisation;
  let neighbour: TestOrganisation;
  let pump: TestOrganisation;
  let experts: TestOrganisation;
  let platform: TestOrganisation;
  let leader: Member;
  let handler: Member;
  let security: Member;

  beforeAll(async () => {
    accounts = await TestAccounts.create();
    const store = new MembershipStore();
    const lapsed = new LapsedInvitations(new InvitationStore(), accounts.record);
    members = new Members(
      accounts.database,
      store,
      new Granting(new OrganisationStore(), store),
      lapsed,
      accounts.directory,
      accounts.record,
    );
    statuses = new AccountStatuses(accounts.database, store, lapsed, accounts.record);
    office = await accounts.office('county', '330602', '越城区经信局');
    neighbour = await accounts.office('county', '330603', '柯桥区经信局');
    pump = await accounts.enterprise('越城泵业', '91330602MA288XXX01', '330602');
    experts = await accounts.organisation('expertBody', '专家委员会');
    platform = await accounts.organisation('platform', '平台');
    leader = await accounts.member(office, '负责人甲', 'leader');
    handler = await accounts.member(office, '经办甲', 'handler');
    security = await accounts.member(platform, '安全甲', 'securityAdministrator');
  }, 60_000);

  afterAll(() => accounts.drop());

  const grant = (viewer: Member, of: TestOrganisation, account: string, ...roles: Role[]) =>
    outcomeOf(viewer, () => members.setRoles(of.id, account, { roles }));
  const remove = (viewer: Member, of: TestOrganisation, account: string) =>
    outcomeOf(viewer, () => members.remove(of.id, account));
  const rolesIn = async (of: TestOrganisation, account: string) =>
    (
      await accounts.ask<{ roles: Role[] }>(
        `SELECT roles FROM membership WHERE organisation_id = $1 AND account_id = $2`,
        [of.id, account],
      )
    )?.roles;

  it('are listed to their own organisation and to the administrators, not to the next county', async () => {
    const list = await runAs(handler, () => members.list(office.id));
    expect(list.organisation).toMatchObject({ id: office.id, members: list.items.length });
    expect(list.items.map(({ person }) => person.name)).toEqual(
      expect.arrayContaining(['负责人甲', '经办甲']),
    );
    expect(await outcomeOf(handler, () => members.list(neighbour.id))).toBe('resource.not-found');
    expect(await outcomeOf(handler, () => members.list(pump.id))).toBe('resource.not-found');
    expect((await runAs(security, () => members.list(office.id))).items).toHaveLength(
      list.items.length,
    );
  });

  it('show who stands in today', async () => {
    const away = await accounts.member(office, '休假甲', 'approver');
    const today = chinaToday(new Date());
    await accounts.ask(
      `INSERT INTO substitution (organisation_id, principal_id, substitute_id, from_day, until_day)
       VALUES ($1, $2, $3, $4, $4), ($1, $2, $3, '2020-01-01', '2020-01-02')`,
      [office.id, away.account, handler.account, today],
    );
    for (const viewer of [handler, security]) {
      const { items } = await runAs(viewer, () => members.list(office.id));
      const leave = items.find(({ person }) => person.id === away.account)?.leave;
      expect(leave).toMatchObject({ substitute: { name: '经办甲' }, from: today, until: today });
    }
  });

  it('get other roles from the leader of the office, which is recorded with those before', async () => {
    const member = await accounts.member(office, '核查甲', 'inspector');
    const view = await runAs(leader, () =>
      members.setRoles(office.id, member.account, { roles: ['inspector', 'publisher'] }),
    );
    expect(view).toMatchObject({ roles: ['inspector', 'publisher'], grantedBy: '负责人甲' });
    const entry = await accounts.ask<{ detail: string; account: string }>(
      `SELECT detail::text, account FROM audit_entry WHERE act = 'member.roles' AND subject = $1`,
      [member.account],
    );
    expect(entry?.account).toBe(leader.account);
    expect(JSON.parse(entry?.detail ?? '{}')).toEqual({
      organisation: office.id,
      before: ['inspector'],
      after: ['inspector', 'publisher'],
    });
  });

  it('are changed by nobody else', async () => {
    const member = await accounts.member(office, '经办乙', 'handler');
    const next = await accounts.member(neighbour, '邻县负责人', 'leader');
    const system = await accounts.member(platform, '系统甲', 'systemAdministrator');
    expect(await grant(handler, office, member.account, 'leader')).toBe('permission.denied');
    expect(await grant(system, office, member.account, 'leader')).toBe('permission.denied');
    expect(await grant(next, office, member.account, 'leader')).toBe('resource.not-found');
    expect(await remove(next, office, member.account)).toBe('resource.not-found');
    expect(await grant(leader, office, next.account, 'handler')).toBe('resource.not-found');
    expect(await rolesIn(office, member.account)).toEqual(['handler']);
  });

  it('of an enterprise are managed by its own administrator, not by the security administrator', async () => {
    const own = await accounts.member(pump, '企业管理员', 'enterpriseAdministrator');
    const editor = await accounts.member(pump, '填报员', 'enterpriseEditor');
    expect(await grant(own, pump, editor.account, 'enterpriseSignatory')).toBe('done');
    expect(await grant(security, pump, editor.account, 'enterpriseEditor')).toBe(
      'permission.denied',
    );
    expect(await grant(own, pump, editor.account, 'handler')).toBe(
      'role.conflict; roles other-kind',
    );
    expect(await remove(own, pump, editor.account)).toBe('done');
  });

  it('never change their own roles, nor those of whom they stand in for', async () => {
    const substitute: Member = { ...handler, principal: leader.account, roles: ['leader'] };
    expect(await grant(leader, office, leader.account, 'leader', 'handler')).toBe(
      'permission.denied',
    );
    expect(await grant(substitute, office, handler.account, 'leader')).toBe('state.not-allowed');
    expect(await grant(substitute, office, leader.account, 'handler')).toBe('state.not-allowed');
    expect(await remove(substitute, office, leader.account)).toBe('state.not-allowed');
  });

  it('are neither changed nor removed by a substitute', async () => {
    const third = await accounts.member(office, '经办戊', 'handler');
    const substitute: Member = { ...handler, principal: leader.account, roles: ['leader'] };
    expect(await grant(substitute, office, third.account, 'leader')).toBe('state.not-allowed');
    expect(await remove(substitute, office, third.account)).toBe('state.not-allowed');
    expect(await rolesIn(office, third.account)).toEqual(['handler']);
  });

  it('hold no role besides that of an administrator, in whatever organisations', async () => {
    const refused = 'role.conflict; roles administrator-stands-alone';
    const member = await accounts.member(office, '经办己', 'handler');
    await accounts.join(member.account, platform, ['systemAdministrator']);
    expect(await grant(leader, office, member.account, 'approver')).toBe(refused);
    expect(await grant(security, platform, member.account, 'auditAdministrator')).toBe(refused);
    expect(await remove(leader, office, member.account)).toBe('done');
  });

  it('leave an organisation at least one active holder of the role that lets others in', async () => {
    const second = await accounts.member(office, '负责人乙', 'leader');
    await accounts.ask(`UPDATE account SET status = 'suspended' WHERE id = $1`, [second.account]);
    expect(await grant(security, office, leader.account, 'handler')).toBe('state.not-allowed');
    expect(await remove(security, office, leader.account)).toBe('state.not-allowed');
    await accounts.ask(`UPDATE account SET status = 'active' WHERE id = $1`, [second.account]);
    expect(await grant(security, office, second.account, 'handler')).toBe('done');
  });

  it('never lose the last leader to two who take the role from each other at once', async () => {
    for (const round of [1, 2, 3, 4, 5]) {
      const of = await accounts.organisation('office', `局 ${round}`, {
        ...{ level: 'county', division: `33000${round}` },
      });
      const [one, two] = [
        await accounts.member(of, '负责人一', 'leader'),
        await accounts.member(of, '负责人二', 'leader'),
      ];
      const outcomes = await Promise.all([
        grant(one, of, two.account, 'handler'),
        grant(two, of, one.account, 'handler'),
      ]);
      expect(outcomes.sort()).toEqual(['done', 'state.not-allowed']);
    }
  });

  it('hold one of the three administrators only, in whatever organisations', async () => {
    const member = await accounts.member(platform, '审计甲', 'auditAdministrator');
    expect(
      await grant(security, platform, member.account, 'auditAdministrator', 'systemAdministrator'),
    ).toBe('role.conflict; roles three-administrators');
    const other = await accounts.organisation('platform', '灾备平台');
    await accounts.join(member.account, other, ['systemAdministrator']);
    expect(await grant(security, other, member.account, 'securityAdministrator')).toBe(
      'role.conflict; roles three-administrators',
    );
    expect(await grant(security, experts, member.account, 'expert')).toBe('resource.not-found');
  });

  it('are removed with their tokens and substitutions, and see nothing afterwards', async () => {
    const member = await accounts.member(office, '离职甲', 'handler');
    await accounts.ask(
      `INSERT INTO substitution (organisation_id, principal_id, substitute_id, from_day, until_day)
       VALUES ($1, $2, $3, '2026-01-01', '2026-01-02'), ($1, $3, $2, '2026-02-01', '2026-02-02')`,
      [office.id, member.account, handler.account],
    );
    await accounts.ask(
      `INSERT INTO api_token (token_sha256, account_id, organisation_id, name, permissions, expires_at)
       VALUES (repeat('a', 64), $2, $1, '令牌', '{enterprise.read}', now() + interval '1 day')`,
      [office.id, member.account],
    );
    expect(await remove(leader, office, member.account)).toBe('done');
    expect(await rolesIn(office, member.account)).toBeUndefined();
    expect(
      await accounts.ask(
        `SELECT (SELECT count(*)::int FROM api_token) AS tokens,
           (SELECT count(*)::int FROM substitution WHERE $1 IN (principal_id, substitute_id)) AS leaves`,
        [member.account],
      ),
    ).toEqual({ tokens: 0, leaves: 0 });
    expect(await accounts.trailOf(member.account)).toEqual(['member.remove']);
    expect(await remove(leader, office, member.account)).toBe('resource.not-found');
  });

  describe('that have invited others', () => {
    const invitedBy = async (member: Member, of: TestOrganisation): Promise<string> => {
      const row = await accounts.ask<{ id: string }>(
        `INSERT INTO account_letter (purpose, email, organisation_id, roles, asked_by, sent_at,
           expires_at)
         VALUES ('invitation', 'friend@example.cn', $1, '{handler}', $2, now(),
           now() + interval '7 days') RETURNING id`,
        [of.id, member.account],
      );
      return row?.id ?? '';
    };
    const isOpen = async (id: string) =>
      (
        await accounts.ask<{ open: boolean }>(
          `SELECT withdrawn_at IS NULL AS open FROM account_letter WHERE id = $1`,
          [id],
        )
      )?.open;
    const suspend = (member: Member) =>
      outcomeOf(security, () => statuses.set(member.account, { status: 'suspended' }));

    it.each<[string, (member: Member) => Promise<string>]>([
      ['are removed', (member) => remove(leader, office, member.account)],
      ['lead no more', (member) => grant(leader, office, member.account, 'handler')],
      ['are suspended', suspend],
    ])('and %s leave no open invitation', async (_, lose) => {
      const member = await accounts.member(office, '前负责人', 'leader');
      const own = await invitedBy(member, office);
      const others = await invitedBy(leader, office);
      expect(await lose(member)).toBe('done');
      expect([await isOpen(own), await isOpen(others)]).toEqual([false, true]);
      expect(await accounts.trailOf(own)).toEqual(['invitation.withdraw']);
    });

    it('and lead on with another role besides keep their invitations', async () => {
      const member = await accounts.member(office, '负责人丁', 'leader');
      const own = await invitedBy(member, office);
      expect(await grant(leader, office, member.account, 'leader', 'publisher')).toBe('done');
      expect(await isOpen(own)).toBe(true);
    });

    it('as security administrator leave none in any organisation', async () => {
      const former = await accounts.member(platform, '安全乙', 'securityAdministrator');
      const own = [await invitedBy(former, office), await invitedBy(former, neighbour)];
      expect(await grant(security, platform, former.account, 'auditAdministrator')).toBe('done');
      expect(await Promise.all(own.map(isOpen))).toEqual([false, false]);
    });
  });

  it('of experts are managed by the security administrator', async () => {
    const expert = await accounts.member(experts, '专家甲', 'expert');
    expect(await remove(expert, experts, expert.account)).toBe('permission.denied');
    expect(await remove(security, experts, expert.account)).toBe('done');
  });

  it('do not let a leader reach the tokens of another organisation', async () => {
    const member = await accounts.member(neighbour, '邻县经办', 'handler');
    await accounts.ask(
      `INSERT INTO api_token (token_sha256, account_id, organisation_id, name, permissions, expires_at)
       VALUES (repeat('b', 64), $2, $1, '令牌', '{enterprise.read}', now() + interval '1 day')`,
      [neighbour.id, member.account],
    );
    const remaining = await runAs(leader, () =>
      accounts.database.transaction((tx) =>
        tx.query<{ id: string }[]>(`DELETE FROM api_token RETURNING id`),
      ),
    );
    expect(remaining).toEqual([[], 0]);
  });

  describe('whose account is suspended', () => {
    const set = (viewer: Member, account: string, status: 'active' | 'suspended') =>
      outcomeOf(viewer, () => statuses.set(account, { status }));

    it('are so by the security administrator, who can restore them', async () => {
      expect(await set(security, handler.account, 'suspended')).toBe('done');
      expect(await set(security, handler.account, 'suspended')).toBe('done');
      expect(await set(security, handler.account, 'active')).toBe('done');
      const trail = await accounts.trailOf(handler.account);
      expect(trail.filter((act) => act === 'account.status')).toHaveLength(2);
    });

    it('are not so by themselves, by others or for nobody', async () => {
      expect(await set(security, security.account, 'suspended')).toBe('permission.denied');
      expect(await set(security, platform.id, 'suspended')).toBe('resource.not-found');
      await expect(
        runAs(viewerOf(leader.account, office, ['leader']), () =>
          statuses.set(handler.account, { status: 'suspended' }),
        ),
      ).rejects.toThrow(/permission denied/);
    });
  });
});
