import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { SessionView } from '@tidu/contracts';
import {
  aMembership,
  anOpenSession,
  anOrganisation,
  aPerson,
  aSession,
  recordPageLoads,
  refuse,
  signIn,
} from '../../testing/account-builders';
import { press } from '../../testing/forms';
import { provideApp, settle, startApp } from '../../testing/provide-app';
import { AccountMenuComponent } from './account-menu.component';
import { SessionNoticesComponent } from './session-notices.component';

const CITY = anOrganisation({ id: 'o2', name: '绍兴市经济和信息化局' });
const BUSY = aSession({
  memberships: [aMembership(), aMembership({ organisation: CITY, roles: ['leader'] })],
  principals: [
    {
      person: aPerson({ id: 'p9', name: '王芳' }),
      organisationId: 'o1',
      organisationName: '绍兴市越城区经济和信息化局',
      roles: ['approver'],
      until: '2026-11-28',
    },
  ],
});

async function open(session: SessionView) {
  localStorage.clear();
  TestBed.configureTestingModule({ providers: provideApp([{ path: '**', children: [] }]) });
  const network = await startApp();
  signIn(session);
  const opened = recordPageLoads();
  const fixture = TestBed.createComponent(AccountMenuComponent);
  const host = fixture.nativeElement as HTMLElement;
  document.body.append(host);
  await settle();
  return { host, network, opened };
}

describe('AccountMenuComponent', () => {
  it('offers the sign-in to nobody, and comes back to the page', async () => {
    const { host } = await open(anOpenSession('none'));
    const router = TestBed.inject(Router);
    await router.navigateByUrl('/rules?tier=little-giant');
    await settle();
    press(host, '登录');
    await settle();
    expect(router.url).toBe('/sign-in?returnTo=%2Frules%3Ftier%3Dlittle-giant');
    expect(host.textContent.trim()).toBe('');
  });

  it('opens the card of the account, and closes it by Escape with the focus back', async () => {
    const { host } = await open(BUSY);
    press(host, '张伟');
    await settle();
    const opener = host.querySelector<HTMLElement>('[aria-expanded]')!;
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    expect(host.textContent).toContain('绍兴市越城区经济和信息化局');
    expect(host.textContent).toContain('经办人');
    opener.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settle();
    expect(host.querySelector('section')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });

  it('goes on for another organisation, with the pages loaded anew', async () => {
    const { host, network, opened } = await open(BUSY);
    press(host, '张伟');
    await settle();
    press(host, '绍兴市经济和信息化局');
    const request = network.expectOne({ method: 'PUT', url: '/api/v1/session/organisation' });
    expect(request.request.body).toEqual({ organisationId: 'o2' });
    request.flush(aSession({ organisation: CITY }));
    expect(opened).toEqual(['/']);
  });

  it('acts in the place of somebody on leave', async () => {
    const { host, network } = await open(BUSY);
    press(host, '张伟');
    await settle();
    expect(host.textContent).toContain('至 2026-11-28');
    press(host, '代理王芳');
    const request = network.expectOne('/api/v1/session/organisation');
    expect(request.request.body).toEqual({ organisationId: 'o1', principalId: 'p9' });
  });

  it('signs out, with the pages loaded anew', async () => {
    const { host, network, opened } = await open(aSession());
    press(host, '张伟');
    await settle();
    press(host, '退出登录');
    press(host, '退出登录');
    network.expectOne({ method: 'DELETE', url: '/api/v1/session' }).flush(null);
    expect(opened).toEqual(['/sign-in']);
  });

  it('says why the sign-out did not come about', async () => {
    const { host, network, opened } = await open(aSession());
    press(host, '张伟');
    await settle();
    press(host, '退出登录');
    refuse(network.expectOne('/api/v1/session'), { status: 500, code: 'server.unexpected' });
    await settle();
    expect(host.textContent).toContain('被拒绝：server.unexpected');
    expect(opened).toEqual([]);
  });
});

describe('SessionNoticesComponent', () => {
  it('says in whose place one acts, and leads back to oneself', async () => {
    TestBed.configureTestingModule({ providers: provideApp() });
    const network = await startApp();
    signIn({ ...BUSY, principal: aPerson({ id: 'p9', name: '王芳' }) });
    const fixture = TestBed.createComponent(SessionNoticesComponent);
    await settle();
    const host = fixture.nativeElement as HTMLElement;
    expect(host.textContent).toContain('您正在代理王芳（绍兴市越城区经济和信息化局）履职');
    press(host, '恢复本人身份');
    const request = network.expectOne('/api/v1/session/organisation');
    expect(request.request.body).toEqual({ organisationId: 'o1' });
  });

  it('says nothing to whoever acts for themselves', async () => {
    TestBed.configureTestingModule({ providers: provideApp() });
    await startApp();
    signIn(BUSY);
    const fixture = TestBed.createComponent(SessionNoticesComponent);
    await settle();
    expect((fixture.nativeElement as HTMLElement).textContent.trim()).toBe('');
  });
});
