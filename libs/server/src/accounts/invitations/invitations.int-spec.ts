import {
  InvitationStore,
  MembershipStore,
  OrganisationStore,
  OutboxWriter,
  runAs,
} from '@tidu/data-access';
import type { Member, Role } from '@tidu/domain';
import { Granting } from '../members/granting';
import {
  outcomeOf,
  TestAccounts,
  type TestOrganisation,
} from '../organisations/testing/test-accounts';
import { Invitations } from './invitations';

jest.setTimeout(60_000);

describe('invitations', () => {
  let accounts: TestAccounts;
  let invitations: Invitations;
  let office: TestOrganisation;
  let platform: TestOrganisation;
  let leader: Member;
  let security: Member;

  beforeAll(async () => {
    accounts = await TestAccounts.create();
    const members = new MembershipStore();
    invitations = new Invitations(
      accounts.database,
      new InvitationStore(),
      members,
      new Granting(new OrganisationStore(), members),
      new OutboxWriter(),
      accounts.record,
    );
    office = await accounts.office('county', '330602', '越城区经信局');
    platform = await accounts.organisation('platform', '平台');
    leader = await accounts.member(office, '负责人甲', 'leader');
    security = await accounts.member(platform, '安全甲', 'securityAdministrator');
  }, 60_000);

  afterAll(() => accounts.drop());

  const invite = (viewer: Member, of: TestOrganisation, email: string, ...roles: Role[]) =>
    outcomeOf(viewer, () => invitations.create(of.id, { email, roles }));
  const states = async (viewer: Member) =>
    (await runAs(viewer, () => invitations.list(office.id))).map(
      ({ email, state }) => `${email} ${state}`,
    );

  it('ask for their letter in the same transaction', async () => {
    const item = await runAs(leader, () =>
      invitations.create(office.id, { email: 'new@example.cn', roles: ['handler'] }),
    );
    expect(item).toMatchObject({ state: 'queued', invitedBy: '负责人甲', expiresAt: null });
    expect(
      await accounts.ask(`SELECT job, payload, dedupe_key FROM outbox WHERE dedupe_key = $1`, [
        `letter-${item.id}`,
      ]),
    ).toMatchObject({ job: 'accounts.letter', payload: { letterId: item.id } });
    const entry = await accounts.ask<{ act: string; detail: string }>(
      `SELECT act, detail::text FROM audit_entry WHERE subject = $1`,
      [item.id],
    );
    expect(entry?.act).toBe('invitation.create');
    expect(entry?.detail).not.toContain('new@example.cn');
  });

  it('are one an address, also of several at once', async () => {
    for (const round of [1, 2, 3]) {
      const outcomes = await Promise.all(
        Array.from({ length: 6 }, () =>
          invite(leader, office, `round.${round}@example.cn`, 'handler'),
        ),
      );
      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
      expect(new Set(outcomes)).toEqual(new Set(['done', 'state.not-allowed']));
    }
  });

  it('do not go to members', async () => {
    const member = await accounts.member(office, '经办甲', 'handler');
    const email = await accounts.emailOf(member.account);
    expect(await invite(leader, office, email, 'approver')).toBe('state.not-allowed');
  });

  it('offer only roles that one account may hold', async () => {
    expect(await invite(leader, office, 'x@example.cn', 'expert')).toBe(
      'role.conflict; roles other-kind',
    );
    expect(
      await invite(security, platform, 'x@example.cn', 'systemAdministrator', 'auditAdministrator'),
    ).toBe('role.conflict; roles three-administrators');
    const other = await accounts.organisation('platform', '灾备平台');
    const audit = await accounts.member(other, '审计甲', 'auditAdministrator');
    const email = await accounts.emailOf(audit.account);
    expect(await invite(security, platform, email, 'systemAdministrator')).toBe(
      'role.conflict; roles three-administrators',
    );
  });

  it('leave one of the three administrators with no role in any other organisation', async () => {
    const administrator = await accounts.member(platform, '系统甲', 'systemAdministrator');
    const handler = await accounts.member(office, '经办丙', 'handler');
    const refused = 'role.conflict; roles administrator-stands-alone';
    const administers = await accounts.emailOf(administrator.account);
    const handles = await accounts.emailOf(handler.account);
    expect(await invite(leader, office, administers, 'handler')).toBe(refused);
    expect(await invite(security, platform, handles, 'systemAdministrator')).toBe(refused);
  });

  it('never go to whoever sends them', async () => {
    for (const [viewer, to] of [
      [security, office],
      [security, platform],
      [leader, office],
    ] as const) {
      const own = await accounts.emailOf(viewer.account);
      expect(await invite(viewer, to, own, to === platform ? 'auditAdministrator' : 'leader')).toBe(
        'request.invalid; email oneself',
      );
    }
  });

  it('are not sent by a substitute', async () => {
    const handler = await accounts.member(office, '代理甲', 'handler');
    const acting: Member = { ...handler, principal: leader.account, roles: ['leader'] };
    expect(await invite(acting, office, 'lasting@example.cn', 'leader')).toBe('state.not-allowed');
    expect(await states(leader)).not.toContain('lasting@example.cn queued');
  });

  it('come from whoever grants the roles of the organisation, and from nobody else', async () => {
    const handler = await accounts.member(office, '经办乙', 'handler');
    const keqiao = await accounts.office('county', '330603', '柯桥区经信局');
    const next = await accounts.member(keqiao, '邻县负责人', 'leader');
    expect(await invite(security, keqiao, 'leader@example.cn', 'leader')).toBe('done');
    expect(await invite(handler, office, 'y@example.cn', 'handler')).toBe('permission.denied');
    expect(await invite(next, office, 'y@example.cn', 'handler')).toBe('resource.not-found');
    expect(await outcomeOf(handler, () => invitations.list(office.id))).toBe('permission.denied');
    expect(await outcomeOf(next, () => invitations.list(office.id))).toBe('resource.not-found');
  });

  it('are listed with what became of them', async () => {
    const became: readonly [string, string][] = [
      ['sent', `sent_at = now(), expires_at = now() + interval '7 days'`],
      ['expired', `sent_at = now(), expires_at = now() - interval '1 second'`],
      ['failed', `failed_at = now()`],
      ['accepted', `sent_at = now(), expires_at = now() - interval '1 day', used_at = now()`],
      ['withdrawn', `withdrawn_at = now()`],
    ];
    for (const [state, change] of became) {
      expect(await invite(leader, office, `${state}@example.cn`, 'handler')).toBe('done');
      await accounts.ask(`UPDATE account_letter SET ${change} WHERE email = $1`, [
        `${state}@example.cn`,
      ]);
    }
    const listed = await states(leader);
    expect(listed).toEqual(
      expect.arrayContaining(became.map(([state]) => `${state}@example.cn ${state}`)),
    );
    expect(await states(security)).toEqual(listed);
  });

  it.each([
    ['sent', 'state.not-allowed'],
    ['expired', 'done'],
    ['failed', 'done'],
    ['withdrawn', 'done'],
  ])('that are %s leave a second one to the same address: %s', async (state, outcome) => {
    expect(await invite(leader, office, `${state}@example.cn`, 'handler')).toBe(outcome);
  });

  it('are withdrawn once, and not when they were accepted or belong elsewhere', async () => {
    const idOf = async (email: string) =>
      (
        await accounts.ask<{ id: string }>(`SELECT id FROM account_letter WHERE email = $1`, [
          email,
        ])
      )?.id ?? '';
    const withdraw = async (viewer: Member, of: TestOrganisation, email: string) => {
      const id = await idOf(email);
      return outcomeOf(viewer, () => invitations.withdraw(of.id, id));
    };
    expect(await withdraw(leader, office, 'new@example.cn')).toBe('done');
    expect(await withdraw(leader, office, 'new@example.cn')).toBe('state.not-allowed');
    expect(await withdraw(leader, office, 'accepted@example.cn')).toBe('state.not-allowed');
    expect(await withdraw(security, platform, 'sent@example.cn')).toBe('resource.not-found');
    expect(await accounts.trailOf(await idOf('new@example.cn'))).toEqual([
      'invitation.create',
      'invitation.withdraw',
    ]);
  });

  it('do not lay open letters of other purposes', async () => {
    await accounts.ask(
      `INSERT INTO account_letter (purpose, email) VALUES ('reset', 'r@example.cn')`,
    );
    const id = (
      await accounts.ask<{ id: string }>(`SELECT id FROM account_letter WHERE purpose = 'reset'`)
    )?.id;
    expect(await outcomeOf(security, () => invitations.withdraw(office.id, id ?? ''))).toBe(
      'resource.not-found',
    );
  });
});
