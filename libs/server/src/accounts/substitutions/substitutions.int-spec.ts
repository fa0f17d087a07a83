import { MembershipStore, runAs, SubstitutionStore } from '@tidu/data-access';
import { dateOfDayNumber, dayNumberOf, type Member } from '@tidu/domain';
import { chinaToday } from '../../enterprises/importing/china-today';
import {
  outcomeOf,
  TestAccounts,
  type TestOrganisation,
} from '../organisations/testing/test-accounts';
import { Substitutions } from './substitutions';

jest.setTimeout(60_000);

describe('substitutions', () => {
  let accounts: TestAccounts;
  let substitutions: Substitutions;
  let office: TestOrganisation;
  let leader: Member;
  let handler: Member;
  let approver: Member;
  let next: Member;
  let today: string;

  beforeAll(async () => {
    accounts = await TestAccounts.create();
    substitutions = new Substitutions(
      accounts.database,
      new SubstitutionStore(),
      new MembershipStore(),
      accounts.record,
    );
    office = await accounts.office('county', '330602', '越城区经信局');
    leader = await accounts.member(office, '负责人甲', 'leader');
    handler = await accounts.member(office, '经办甲', 'handler');
    approver = await accounts.member(office, '审批甲', 'approver');
    const keqiao = await accounts.office('county', '330603', '柯桥区经信局');
    next = await accounts.member(keqiao, '邻县负责人', 'leader');
    today = chinaToday(new Date());
  }, 60_000);

  beforeEach(() => accounts.ask('DELETE FROM substitution'));

  afterAll(() => accounts.drop());

  const day = (after: number) => dateOfDayNumber((dayNumberOf(today) ?? 0) + after);
  const askFor = (substitute: Member, from = 0, until = 7, principal?: Member) => ({
    substituteId: substitute.account,
    from: day(from),
    until: day(until),
    ...(principal && { principalId: principal.account.toUpperCase() }),
  });
  const name = (viewer: Member, asked: ReturnType<typeof askFor>) =>
    outcomeOf(viewer, () => substitutions.create(asked));
  const end = (viewer: Member, id: string) => outcomeOf(viewer, () => substitutions.end(id));

  it('are named by the principal, seen by the office and by no other one', async () => {
    const made = await runAs(handler, () => substitutions.create(askFor(approver)));
    expect(made).toMatchObject({
      principal: { name: '经办甲' },
      substitute: { name: '审批甲' },
      ...{ from: today, until: day(7), state: 'current' },
    });
    expect(await runAs(approver, () => substitutions.list())).toEqual([made]);
    expect(await runAs(next, () => substitutions.list())).toEqual([]);
    expect(await end(next, made.id)).toBe('resource.not-found');
    expect(await accounts.trailOf(made.id)).toEqual(['substitution.create']);
  });

  it('for somebody else are named by the leader alone', async () => {
    expect(await name(handler, askFor(leader, 0, 7, approver))).toBe('permission.denied');
    expect(await name(leader, askFor(handler, 0, 7, approver))).toBe('done');
  });

  it('are named by nobody who stands in for somebody, not even for oneself', async () => {
    const acting: Member = { ...handler, principal: leader.account, roles: ['leader'] };
    expect(await name(acting, askFor(handler, 0, 7, leader))).toBe('state.not-allowed');
    expect(await name(acting, askFor(leader, 0, 7, approver))).toBe('state.not-allowed');
    expect(await name(acting, askFor(approver))).toBe('state.not-allowed');
    expect(await runAs(leader, () => substitutions.list())).toEqual([]);
  });

  it('never make the leader who names them the substitute of somebody else', async () => {
    expect(await name(leader, askFor(leader, 0, 7, approver))).toBe('permission.denied');
    expect(await name(leader, askFor(handler, 0, 7, approver))).toBe('done');
    // The approver may choose the leader.
    expect(await name(approver, askFor(leader, 8, 9))).toBe('done');
  });

  it('join members of one office only', async () => {
    expect(await name(handler, askFor(next))).toBe('request.invalid; substituteId member');
    expect(await name(leader, askFor(handler, 0, 7, next))).toBe(
      'request.invalid; principalId member',
    );
    expect(await name(handler, askFor(handler))).toBe('request.invalid; substituteId oneself');
  });

  it('keep to their days', async () => {
    expect(await name(handler, askFor(approver, -1))).toBe('request.invalid; from past');
    expect(await name(handler, askFor(approver, 3, 2))).toBe('request.invalid; until backwards');
    expect(await name(handler, askFor(approver, 1, 181))).toBe('request.invalid; until too-long');
    expect(await name(handler, askFor(approver, 1, 180))).toBe('done');
    expect(await name(handler, askFor(leader, 180, 181))).toBe('request.invalid; from overlap');
    expect(await name(approver, askFor(handler, 5, 6))).toBe('request.invalid; substituteId cycle');
    expect((await runAs(handler, () => substitutions.list())).map(({ state }) => state)).toEqual([
      'planned',
    ]);
  });

  it('of one principal are one at a time, also when two are named at once', async () => {
    const outcomes = await Promise.all([
      name(handler, askFor(approver)),
      name(leader, askFor(approver, 0, 7, handler)),
      name(handler, askFor(leader, 7, 8)),
    ]);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(new Set(outcomes).size).toBe(2);
  });

  it.each(['principal', 'substitute', 'leader'] as const)('are ended by the %s', async (who) => {
    const made = await runAs(handler, () => substitutions.create(askFor(approver)));
    const by = { principal: handler, substitute: approver, leader }[who];
    const third = await accounts.member(office, '旁人', 'inspector');
    expect(await end(third, made.id)).toBe('permission.denied');
    expect(await end(by, made.id)).toBe('done');
    expect(await end(by, made.id)).toBe('state.not-allowed');
    expect((await runAs(handler, () => substitutions.list()))[0]?.state).toBe('ended');
    // The days are free again.
    expect(await name(handler, askFor(leader))).toBe('done');
  });

  it('that are past need no end', async () => {
    const row = await accounts.ask<{ id: string }>(
      `INSERT INTO substitution (organisation_id, principal_id, substitute_id, from_day, until_day)
       VALUES ($1, $2, $3, '2020-01-01', '2020-01-02') RETURNING id`,
      [office.id, handler.account, approver.account],
    );
    expect(await end(leader, row?.id ?? '')).toBe('state.not-allowed');
  });
});
