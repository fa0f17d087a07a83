import { randomUUID } from 'node:crypto';
import type {
  InvitationListItem,
  MemberList,
  MemberView,
  OrganisationPage,
  OrganisationView,
  ProblemView,
  RoleTable,
  SubstitutionView,
} from '@tidu/contracts';
import { chinaToday } from '@tidu/server';
import { ApiBench, type Answer } from '../testing/api-bench';
import type { Method } from '../testing/caller';
import type { Person, TestOrganisation } from '../testing/people';

jest.setTimeout(60_000);

describe('organisations over HTTP', () => {
  let api: ApiBench;
  let office: TestOrganisation;
  let leader: Person;
  let handler: Person;
  let system: Person;
  let security: Person;

  beforeAll(async () => {
    api = await ApiBench.open({ demo: false });
    office = await api.people.office('county', '330602');
    leader = await api.people.member(office, 'leader');
    handler = await api.people.member(office, 'handler');
    const platform = await api.people.organisation('platform');
    system = await api.people.member(platform, 'systemAdministrator');
    security = await api.people.member(platform, 'securityAdministrator');
  }, 60_000);

  afterAll(() => api.close());

  async function send<T>(
    person: Person | null,
    method: Method,
    path: string,
    body?: unknown,
  ): Promise<Answer<T>> {
    const headers = { 'idempotency-key': randomUUID() };
    const answer = await api.as(person).send(method, path, { body, headers });
    const text = answer.body === '' ? 'null' : answer.body;
    return { status: answer.statusCode, body: JSON.parse(text) as T };
  }

  it('are made, found and listed', async () => {
    const made = await send<OrganisationView>(system, 'POST', '/organisations', {
      ...{ kind: 'office', name: '柯桥区经信局', level: 'county', division: '330603' },
    });
    expect([made.status, made.body.divisionName]).toEqual([201, '浙江省 绍兴市 柯桥区']);
    const found = await send(handler, 'GET', `/organisations/${made.body.id}`);
    expect(found).toMatchObject({ status: 200, body: { name: '柯桥区经信局' } });
    const page = await send<OrganisationPage>(
      handler,
      'GET',
      `/organisations?kind=office&limit=1&text=${encodeURIComponent('柯桥')}`,
    );
    expect(page.body.items.map(({ id }) => id)).toEqual([made.body.id]);
    expect(await api.trailOf(made.body.id)).toEqual(['organisation.create done']);
  });

  it.each<[string, object, string]>([
    ['a field of the database', { members: 9 }, 'members whitelistValidation'],
    ['a kind that comes by claim', { kind: 'enterprise' }, 'kind isIn'],
    ['a level that does not fit', { level: 'city' }, 'division level'],
    ['a name with a control character', { name: 'a\u0000b' }, 'name matches'],
  ])('are not made with %s', async (_, change, fault) => {
    const asked = { kind: 'office', name: '某局', level: 'county', division: '330604' };
    const { status, body } = await send<ProblemView>(system, 'POST', '/organisations', {
      ...asked,
      ...change,
    });
    expect(status).toBe(400);
    expect(body.errors?.map(({ path, rule }) => `${path} ${rule}`)).toContain(fault);
    expect(body.message.zh).toMatch(/[\u4e00-\u9fff]/);
  });

  it('list their members to themselves, and leave a trace when another county asks', async () => {
    const list = await send<MemberList>(handler, 'GET', `/organisations/${office.id}/members`);
    expect(list.body.items.map(({ person }) => person.id).sort()).toEqual(
      [leader.accountId, handler.accountId].sort(),
    );
    const next = await api.people.member(await api.people.office('county', '330604'), 'leader');
    const path = `/organisations/${office.id}/members`;
    expect((await send(next, 'GET', path)).status).toBe(404);
    expect(await api.trailOf(`/api/v1${path}`)).toEqual(['request.not-visible refused']);
    expect((await send(next, 'DELETE', `${path}/${handler.accountId}`)).status).toBe(404);
    expect((await send(null, 'GET', path)).status).toBe(401);
  });

  it('change roles from the next request on', async () => {
    const member = await api.people.member(office, 'inspector');
    const path = `/organisations/${office.id}/members/${member.accountId}`;
    expect((await send(member, 'GET', '/claims')).status).toBe(403);
    const granted = await send<MemberView>(leader, 'PUT', path, { roles: ['handler'] });
    expect(granted).toMatchObject({ status: 200, body: { roles: ['handler'] } });
    expect((await send(member, 'GET', '/claims')).status).toBe(200);
    const conflict = await send<ProblemView>(leader, 'PUT', path, { roles: ['expert'] });
    expect(conflict).toMatchObject({
      ...{ status: 422, body: { code: 'role.conflict', errors: [{ rule: 'other-kind' }] } },
    });
    expect((await send(leader, 'PUT', path, { roles: [] })).status).toBe(400);
    expect((await send(leader, 'PUT', path, { roles: ['leader', 'root'] })).status).toBe(400);
    expect((await send(handler, 'PUT', path, { roles: ['leader'] })).status).toBe(403);
    expect((await send(leader, 'DELETE', path)).status).toBe(204);
    expect((await send(member, 'GET', '/claims')).status).not.toBe(200);
  });

  it('suspend an account at once', async () => {
    const member = await api.people.member(office, 'handler');
    const path = `/accounts/${member.accountId}/status`;
    expect((await send(leader, 'PUT', path, { status: 'suspended' })).status).toBe(403);
    expect((await send(security, 'PUT', path, { status: 'suspended' })).status).toBe(204);
    expect((await send(member, 'GET', '/claims')).status).toBe(401);
    expect((await send(security, 'PUT', path, { status: 'active' })).status).toBe(204);
    expect((await send(security, 'PUT', path, { status: 'gone' })).status).toBe(400);
  });

  it('invite, list and withdraw', async () => {
    const path = `/organisations/${office.id}/invitations`;
    const asked = { email: ' New.Person@Example.CN ', roles: ['handler'] };
    const made = await send<InvitationListItem>(leader, 'POST', path, asked);
    expect(made).toMatchObject({
      ...{ status: 201, body: { email: 'new.person@example.cn', state: 'queued' } },
    });
    expect((await send(leader, 'POST', path, asked)).status).toBe(409);
    expect((await send(handler, 'GET', path)).status).toBe(403);
    expect((await send<InvitationListItem[]>(leader, 'GET', path)).body).toEqual([made.body]);
    expect((await send(leader, 'DELETE', `${path}/${made.body.id}`)).status).toBe(204);
    expect((await send(leader, 'DELETE', `${path}/${made.body.id}`)).status).toBe(409);
    expect((await send(leader, 'DELETE', `${path}/${randomUUID()}`)).status).toBe(404);
  });

  it('name substitutes and end them', async () => {
    const today = chinaToday(new Date());
    const asked = { substituteId: handler.accountId, from: today, until: today };
    const made = await send<SubstitutionView>(leader, 'POST', '/substitutions', asked);
    expect(made).toMatchObject({ status: 201, body: { state: 'current' } });
    expect((await send(leader, 'POST', '/substitutions', asked)).status).toBe(400);
    const listed = await send<SubstitutionView[]>(handler, 'GET', '/substitutions');
    expect(listed.body).toEqual([made.body]);
    expect((await send(handler, 'DELETE', `/substitutions/${made.body.id}`)).status).toBe(204);
    expect((await send(security, 'GET', '/substitutions')).status).toBe(403);
  });

  it('tell which roles there are, what each may do and which exclude each other', async () => {
    const { body } = await send<RoleTable>(handler, 'GET', '/roles');
    const excludes = Object.fromEntries(body.roles.map((role) => [role.id, role.excludes]));
    expect(body.roles).toHaveLength(12);
    expect(excludes['securityAdministrator']).toEqual([
      'systemAdministrator',
      'auditAdministrator',
    ]);
    expect(excludes['handler']).toEqual([]);
    const leads = body.roles.find(({ id }) => id === 'leader');
    expect(leads?.permissions).toContain('role.grant');
    expect(leads?.permissions).not.toContain('audit.read');
    expect(body.permissions.find(({ id }) => id === 'audit.read')?.title.zh).toBe('查看审计记录');
  });
});
