import { OrganisationStore, runAs } from '@tidu/data-access';
import type { Member } from '@tidu/domain';
import { Organisations } from './organisations';
import {
  newcomerOf,
  outcomeOf,
  TestAccounts,
  type TestOrganisation,
} from './testing/test-accounts';

jest.setTimeout(60_000);

describe('organisations', () => {
  let accounts: TestAccounts;
  let organisations: Organisations;
  let yuecheng: TestOrganisation;
  let shaoxing: TestOrganisation;
  let pump: TestOrganisation;
  let handler: Member;
  let system: Member;

  beforeAll(async () => {
    accounts = await TestAccounts.create();
    organisations = new Organisations(
      accounts.database,
      new OrganisationStore(),
      accounts.directory,
      accounts.record,
    );
    yuecheng = await accounts.office('county', '330602', '越城区经信局');
    shaoxing = await accounts.office('city', '330600', '绍兴市经信局');
    pump = await accounts.enterprise('越城泵业', '91330602MA288XXX01', '330602');
    handler = await accounts.member(yuecheng, '经办甲', 'handler');
    const platform = await accounts.organisation('platform', '平台');
    system = await accounts.member(platform, '系统甲', 'systemAdministrator');
  }, 60_000);

  afterAll(() => accounts.drop());

  const list = (viewer: Member, query: object = {}) =>
    runAs(viewer, () => organisations.list({ limit: 50, ...query }));
  const namesFor = async (viewer: Member, query: object = {}) =>
    (await list(viewer, query)).items.map(({ name }) => name);
  const create = (viewer: Member, asked: object) =>
    outcomeOf(viewer, () =>
      organisations.create({ kind: 'office', name: '新局', ...asked } as never),
    );

  it('are seen by whom they concern: offices by all, enterprises by the offices of their place', async () => {
    const keqiao = await accounts.office('county', '330603', '柯桥区经信局');
    const neighbour = await accounts.member(keqiao, '邻县', 'handler');
    const city = await accounts.member(shaoxing, '市局', 'handler');
    const own = await accounts.member(pump, '企业', 'enterpriseAdministrator');
    expect(await namesFor(handler, { kind: 'enterprise' })).toEqual(['越城泵业']);
    expect(await namesFor(city, { kind: 'enterprise' })).toEqual(['越城泵业']);
    expect(await namesFor(own, { kind: 'enterprise' })).toEqual(['越城泵业']);
    expect(await namesFor(neighbour, { kind: 'enterprise' })).toEqual([]);
    expect(await namesFor(neighbour, { kind: 'office' })).toContain('越城区经信局');
    expect(await outcomeOf(neighbour, () => organisations.get(pump.id))).toBe('resource.not-found');
    expect(await outcomeOf(handler, () => organisations.get(pump.id))).toBe('done');
  });

  it('tell the credit code and the members only to whoever may know them', async () => {
    const view = await runAs(handler, () => organisations.get(pump.id));
    expect(view).toMatchObject({ creditCode: '91330602MA288XXX01', members: null });
    const forAdministrator = await runAs(system, () => organisations.get(pump.id));
    expect(forAdministrator).toMatchObject({ creditCode: null, members: 1 });
    const own = await runAs(handler, () => organisations.get(yuecheng.id));
    expect(own).toMatchObject({
      divisionName: '浙江省 绍兴市 越城区',
      level: 'county',
      members: 1,
    });
  });

  it('reach nobody who has not signed in', async () => {
    await expect(organisations.list({ limit: 50 })).rejects.toThrow(/permission denied/);
  });

  it('are the same page by page, whatever stands in the search', async () => {
    const whole = await namesFor(system);
    const paged: string[] = [];
    let after: string | undefined;
    do {
      const page = await list(system, { limit: 2, ...(after ? { after } : {}) });
      paged.push(...page.items.map(({ name }) => name));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(paged).toEqual(whole);
    expect(whole.length).toBeGreaterThan(4);
    expect(await namesFor(system, { text: '%' })).toEqual([]);
    expect(await namesFor(system, { text: `' OR true --` })).toEqual([]);
    expect(await namesFor(system, { text: '经信' })).toContain('绍兴市经信局');
    for (const made of [
      ['office', 'x', 'y'],
      ['x', 'y', handler.account],
    ]) {
      const cursor = Buffer.from(JSON.stringify(made)).toString('base64url');
      expect(await outcomeOf(system, () => list(system, { after: cursor }))).toBe(
        'request.invalid; after cursor',
      );
    }
  });

  it.each<[string, object, string]>([
    ['without a level', { division: '330212' }, 'request.invalid; level required'],
    ['without a place', { level: 'county' }, 'request.invalid; division required'],
    [
      'whose place is no county',
      { level: 'county', division: '330200' },
      'request.invalid; division level',
    ],
    [
      'whose place is a county but not the level',
      { level: 'city', division: '330212' },
      'request.invalid; division level',
    ],
    [
      'of a ministry that has a place',
      { level: 'ministry', division: '330000' },
      'request.invalid; division level',
    ],
    [
      'of a place that is not known',
      { level: 'county', division: '339999' },
      'request.invalid; division level',
    ],
  ])('of the kind office are not made %s', async (_, asked, outcome) => {
    expect(await create(system, asked)).toBe(outcome);
  });

  it('are made by the system administrator, one office a place and level, also of two at once', async () => {
    const asked = {
      kind: 'office',
      name: '鄞州区经信局',
      level: 'county',
      division: '330212',
    } as const;
    const made = await runAs(system, () => organisations.create(asked));
    expect(made).toMatchObject({
      ...{ kind: 'office', level: 'county' },
      divisionCode: '330212',
      members: 0,
    });
    expect(await accounts.trailOf(made.id)).toEqual(['organisation.create']);
    expect(await create(system, asked)).toBe('state.not-allowed');
    const twice = await Promise.all(
      [1, 2].map(() => create(system, { level: 'city', division: '441900' })),
    );
    expect(twice.sort()).toEqual(['done', 'state.not-allowed']);
    expect(await create(system, { level: 'ministry', division: '000000' })).toBe('done');
    expect(await create(system, { kind: 'expertBody', name: '专家委员会' })).toBe('done');
    expect(await create(system, { kind: 'expertBody', level: 'city' })).toBe(
      'request.invalid; level office-only',
    );
  });

  it('are not made by anybody else, whatever the route lets through', async () => {
    const asked = { kind: 'expertBody', name: '假专家' } as const;
    for (const viewer of [handler, newcomerOf(handler.account)]) {
      await expect(runAs(viewer, () => organisations.create(asked))).rejects.toThrow(
        /permission denied|row-level security/,
      );
    }
  });
});
