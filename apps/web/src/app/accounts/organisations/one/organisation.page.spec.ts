import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { MemberView, OrganisationView, SessionView } from '@tidu/contracts';
import { aProblem, words } from '../../../../testing/builders';
import { provideApp, settle, startApp } from '../../../../testing/provide-app';
import { Session } from '../../session';
import {
  aMember,
  anInvitation,
  anOrganisation,
  aPerson,
  aSession,
} from '../testing/organisation-builders';
import { OrganisationPage } from './organisation.page';

const MEMBERS = '/api/v1/organisations/o1/members';
const INVITATIONS = '/api/v1/organisations/o1/invitations';

interface Given {
  readonly session: SessionView;
  readonly organisation?: OrganisationView;
  readonly members?: MemberView[];
}

async function open({ session, organisation = anOrganisation(), members = [] }: Given) {
  TestBed.configureTestingModule({
    providers: provideApp([{ path: 'organisations/:id', component: OrganisationPage }]),
  });
  const network = await startApp();
  TestBed.inject(Session).take(session);
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl('/organisations/o1');
  await settle();
  network.expectOne('/api/v1/organisations/o1').flush(organisation);
  await settle();
  for (const request of network.match(MEMBERS)) request.flush({ organisation, items: members });
  await settle();
  const press = async (text: string): Promise<void> => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent.trim().startsWith(text))?.click();
    await settle();
  };
  const tick = async (role: string): Promise<void> => {
    boxOf(role)?.click();
    await settle();
  };
  return { host: harness.fixture.nativeElement as HTMLElement, network, press, tick };
}

function boxOf(role: string): HTMLInputElement | null | undefined {
  const labels = [...document.querySelectorAll('fieldset label')];
  return labels.find(({ textContent }) => textContent.trim() === role)?.querySelector('input');
}

function linesOf(host: HTMLElement): Element[] {
  return [...host.querySelectorAll('tidu-members-table tbody tr')];
}

const ME = aMember('me', '张伟', { roles: ['leader'] });
const WANG = aMember('m2', '王芳', { roles: ['handler', 'approver'] });
const PLATFORM = anOrganisation({ kind: 'platform', name: '平台管理', level: null });

describe('OrganisationPage', () => {
  afterEach(() => TestBed.resetTestingModule());

  it('shows members with their roles, and who stands in for somebody on leave', async () => {
    const leave = { substitute: aPerson('m3', '李娜'), from: '2026-11-21', until: '2026-11-28' };
    const { host } = await open({
      session: aSession(['handler']),
      members: [ME, { ...WANG, leave }],
    });
    const [, line] = linesOf(host);
    expect(line?.textContent).toContain('王芳');
    expect(line?.textContent).toContain('经办人');
    expect(line?.textContent).toContain('审批人');
    expect(line?.textContent).toContain('2026-11-21 至 2026-11-28 由李娜代理');
    expect(host.querySelector('td button')).toBeNull();
    expect(host.textContent).not.toContain('邀请成员');
  });

  it('does not ask for the members of an organisation that is not one’s own', async () => {
    const elsewhere = anOrganisation({ id: 'o2' });
    const { host } = await open({ session: aSession(['leader'], { organisation: elsewhere }) });
    expect(host.textContent).toContain('成员名单只对本机构成员和平台管理员显示');
    expect(linesOf(host)).toEqual([]);
  });

  it('lets nobody change their own roles', async () => {
    const { host } = await open({ session: aSession(['leader']), members: [ME, WANG] });
    const [own, other] = linesOf(host);
    expect(own?.textContent).toContain('本人的角色须由他人变更');
    expect(own?.querySelector('button')).toBeNull();
    expect(other?.querySelectorAll('button')).toHaveLength(2);
  });

  it('changes the roles of a member and reads the list again', async () => {
    const { host, network, press, tick } = await open({
      session: aSession(['leader']),
      members: [ME, WANG],
    });
    await press('变更角色');
    await tick('审批人');
    await press('保存');
    const request = network.expectOne({ method: 'PUT', url: `${MEMBERS}/m2` });
    expect(request.request.body).toEqual({ roles: ['handler'] });
    request.flush({ ...WANG, roles: ['handler'] });
    await settle();
    network.expectOne(MEMBERS).flush({
      organisation: anOrganisation(),
      items: [ME, { ...WANG, roles: ['handler'] }],
    });
    await settle();
    expect(linesOf(host)[1]?.textContent).not.toContain('审批人');
  });

  it('saves no member without a role', async () => {
    const { network, press, tick } = await open({
      session: aSession(['leader']),
      members: [ME, aMember('m2', '王芳')],
    });
    await press('变更角色');
    await tick('经办人');
    expect(document.body.textContent).toContain('至少保留一个角色');
    await press('保存');
    network.expectNone({ method: 'PUT', url: `${MEMBERS}/m2` });
  });

  it('closes the other administrators once one is chosen, with the reason', async () => {
    const { press, tick } = await open({
      session: aSession(['securityAdministrator'], { organisation: PLATFORM }),
      organisation: PLATFORM,
      members: [aMember('m2', '王芳', { roles: ['systemAdministrator'] })],
    });
    await press('变更角色');
    expect(boxOf('审计管理员')?.disabled).toBe(true);
    expect(document.body.textContent).toContain('三员分立');
    await tick('系统管理员');
    expect(boxOf('审计管理员')?.disabled).toBe(false);
  });

  it('says why the last leader cannot be removed', async () => {
    const { host, network, press } = await open({
      session: aSession(['securityAdministrator'], { organisation: PLATFORM }),
      members: [aMember('m2', '王芳', { roles: ['leader'] })],
    });
    await press('移除');
    expect(document.body.textContent).toContain('王芳将不再是绍兴市越城区经济和信息化局的成员');
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.ant-modal-footer button')];
    buttons.at(-1)?.click();
    await settle();
    network
      .expectOne({ method: 'DELETE', url: `${MEMBERS}/m2` })
      .flush(aProblem({ status: 409, message: words('王芳是最后一位负责人') }), {
        status: 409,
        statusText: 'Conflict',
      });
    await settle();
    const alert = document.querySelector('.ant-modal [role=alert]');
    expect(alert?.textContent).toContain('王芳是最后一位负责人');
    expect(linesOf(host)).toHaveLength(1);
  });

  it('suspends an account only for the security administrator', async () => {
    const { network, press } = await open({
      session: aSession(['securityAdministrator'], { organisation: PLATFORM }),
      members: [WANG],
    });
    await press('停用账号');
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.ant-modal-footer button')];
    buttons.at(-1)?.click();
    await settle();
    const request = network.expectOne({ method: 'PUT', url: '/api/v1/accounts/m2/status' });
    expect(request.request.body).toEqual({ status: 'suspended' });
  });

  it('invites somebody with roles, and follows the letter until it is sent', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask'], advanceTimers: true });
    try {
      const { host, network, press, tick } = await open({ session: aSession(['leader']) });
      network.expectOne(INVITATIONS).flush([]);
      await settle();
      expect(host.textContent).toContain('没有发出过邀请');
      await press('邀请成员');
      const field = document.querySelector<HTMLInputElement>('#invite-email')!;
      field.value = 'wang.fang@example.gov.cn';
      field.dispatchEvent(new Event('input'));
      await press('发送邀请');
      expect(document.body.textContent).toContain('请至少选择一个角色');
      await tick('审批人');
      await press('发送邀请');
      const request = network.expectOne({ method: 'POST', url: INVITATIONS });
      expect(request.request.body).toEqual({
        email: 'wang.fang@example.gov.cn',
        roles: ['approver'],
      });
      request.flush(anInvitation({ state: 'queued', expiresAt: null }));
      await settle();
      network
        .expectOne({ method: 'GET', url: INVITATIONS })
        .flush([anInvitation({ state: 'queued', expiresAt: null })]);
      await settle();
      expect(host.textContent).toContain('待发送');
      jest.advanceTimersByTime(3000);
      await settle();
      network.expectOne({ method: 'GET', url: INVITATIONS }).flush([anInvitation()]);
      await settle();
      expect(host.textContent).toContain('已发送');
    } finally {
      jest.useRealTimers();
    }
  });

  it('sends a failed invitation again, with the same roles', async () => {
    const { network, press } = await open({ session: aSession(['leader']) });
    network.expectOne(INVITATIONS).flush([anInvitation({ state: 'failed' })]);
    await settle();
    await press('重新发送');
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.ant-modal-footer button')];
    buttons.at(-1)?.click();
    await settle();
    const request = network.expectOne({ method: 'POST', url: INVITATIONS });
    expect(request.request.body).toEqual({
      email: 'wang.fang@example.gov.cn',
      roles: ['approver'],
    });
  });
});
