import { TestBed } from '@angular/core/testing';
import { FormControlName } from '@angular/forms';
import { By } from '@angular/platform-browser';
import type { Role } from '@tidu/domain';
import type { MemberView, SubstitutionView } from '@tidu/contracts';
import { parseDay } from '@tidu/ui';
import { aProblem, words } from '../../../testing/builders';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import {
  aMember,
  anOrganisation,
  aPerson,
  aSession,
} from '../organisations/testing/organisation-builders';
import { Session } from '../session';
import { SubstitutionListPage } from './substitution-list.page';
import { aSubstitution } from './testing/substitution-builders';

const URL = '/api/v1/substitutions';
const MEMBERS: MemberView[] = [
  aMember('me', '张伟'),
  aMember('m2', '王芳', { roles: ['approver'] }),
  aMember('m3', '李娜', { status: 'suspended' }),
];

async function open(roles: Role[], items: SubstitutionView[] = []) {
  jest.useFakeTimers({
    doNotFake: ['setTimeout', 'queueMicrotask'],
    now: new Date('2026-11-21T09:00'),
  });
  TestBed.configureTestingModule({ providers: provideApp() });
  const network = await startApp();
  TestBed.inject(Session).take(aSession(roles));
  const fixture = TestBed.createComponent(SubstitutionListPage);
  await settle();
  network.expectOne(URL).flush(items);
  await settle();
  const host = fixture.nativeElement as HTMLElement;
  const press = async (text: string): Promise<void> => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.findLast(({ textContent }) => textContent.trim().startsWith(text))?.click();
    await settle();
  };
  const openForm = async (): Promise<void> => {
    await press('指定代理人');
    network
      .expectOne('/api/v1/organisations/o1/members')
      .flush({ organisation: anOrganisation(), items: MEMBERS });
    await settle();
  };
  /** Chooses by the control of the field, for its list is drawn only on a real screen. */
  const choose = async (name: string, value: string | Date): Promise<void> => {
    const fields = fixture.debugElement.queryAll(By.directive(FormControlName));
    const controls = fields.map(({ injector }) => injector.get(FormControlName));
    controls.find((control) => control.name === name)?.control.setValue(value);
    await settle();
  };
  return { host, network, press, openForm, choose };
}

describe('SubstitutionListPage', () => {
  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  it('explains that both names stand on each act and that the pair of eyes is the same', async () => {
    const { host } = await open(['handler']);
    expect(host.textContent).toContain('两人的姓名');
    expect(host.textContent).toContain('同一双眼睛');
    expect(host.textContent).toContain('没有代理安排');
  });

  it('lets an officer end the substitutions that concern them and still run, and no others', async () => {
    const other = aPerson('m9', '赵强');
    const { host } = await open(
      ['handler'],
      [
        aSubstitution({ id: 'u1' }),
        aSubstitution({ id: 'u2', state: 'past' }),
        aSubstitution({ id: 'u3', state: 'planned', principal: other }),
        aSubstitution({ id: 'u4', principal: other, substitute: aPerson('me', '张伟') }),
      ],
    );
    const lines = [...host.querySelectorAll('tbody tr')];
    expect(lines.map((line) => line.querySelector('button') !== null)).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(lines.map((line) => line.querySelector('tidu-tag')?.textContent.trim())).toEqual([
      '代理中',
      '已结束',
      '未开始',
      '代理中',
    ]);
  });

  it('ends a substitution after asking, and reads the list again', async () => {
    const { host, network, press } = await open(['leader'], [aSubstitution()]);
    await press('结束代理');
    expect(document.body.textContent).toContain('李娜将不能再代张伟办理');
    await press('结束代理');
    network.expectOne({ method: 'DELETE', url: `${URL}/u1` }).flush(null);
    await settle();
    network.expectOne(URL).flush([aSubstitution({ state: 'ended' })]);
    await settle();
    expect(host.querySelector('tidu-tag')?.textContent).toContain('已提前结束');
  });

  it('names a colleague who is active for some days', async () => {
    const { network, press, openForm, choose } = await open(['handler']);
    await openForm();
    expect(document.querySelector('#principal')).toBeNull();
    await choose('substitute', 'm2');
    await choose('until', parseDay('2026-11-28'));
    await press('确定');
    const request = network.expectOne({ method: 'POST', url: URL });
    expect(request.request.body).toEqual({
      substituteId: 'm2',
      from: '2026-11-21',
      until: '2026-11-28',
    });
    expect(request.request.headers.has('Idempotency-Key')).toBe(true);
    request.flush(aProblem({ status: 409, message: words('王芳那几天也不在岗') }), {
      status: 409,
      statusText: 'Conflict',
    });
    await settle();
    const alert = document.querySelector('.ant-drawer [role=alert]');
    expect(alert?.textContent).toContain('王芳那几天也不在岗');
  });

  it('lets the leader name one for somebody else, but nobody for themselves', async () => {
    const { network, press, openForm, choose } = await open(['leader']);
    await openForm();
    await choose('principal', 'm2');
    await choose('substitute', 'm2');
    await choose('until', parseDay('2026-11-28'));
    await press('确定');
    network.expectNone({ method: 'POST', url: URL });
    expect(document.body.textContent).toContain('不能由本人代理本人');
    await choose('substitute', 'me');
    await press('确定');
    const { request } = network.expectOne({ method: 'POST', url: URL });
    expect(request.body).toMatchObject({ principalId: 'm2', substituteId: 'me' });
  });

  it('says before sending that somebody stands in on those days already', async () => {
    const planned = aSubstitution({ from: '2026-11-25', until: '2026-11-30', state: 'planned' });
    const { network, press, openForm, choose } = await open(['handler'], [planned]);
    await openForm();
    await choose('substitute', 'm2');
    await choose('until', parseDay('2026-11-26'));
    await press('确定');
    network.expectNone({ method: 'POST', url: URL });
    expect(document.body.textContent).toContain('2026-11-25 至 2026-11-30 已有代理人');
  });

  it('refuses a period that is too long before anything is sent', async () => {
    const { network, press, openForm, choose } = await open(['handler']);
    await openForm();
    await choose('substitute', 'm2');
    await choose('until', parseDay('2027-05-20'));
    await press('确定');
    network.expectNone({ method: 'POST', url: URL });
    expect(document.body.textContent).toContain('代理期为 181 天，最长 180 天');
  });
});
