import { ChangeDetectionStrategy, Component } from '@angular/core';
import type { HttpTestingController, TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { SignInOptions } from '@tidu/contracts';
import { aDemoAccount, anOpenSession, aSession, refuse } from '../../../testing/account-builders';
import { press, type } from '../../../testing/forms';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { Language } from '../../language/language';
import { Session } from '../session';
import { SIGN_IN_ROUTES } from './sign-in.routes';

@Component({
  selector: 'tidu-probe',
  template: 'the page',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class ProbePage {}

const OPTIONS: SignInOptions = { demo: false, openId: false, passwordFrom: 12, passwordTo: 128 };

async function open(url = '/sign-in', options: Partial<SignInOptions> = {}, stage = 'none') {
  localStorage.clear();
  TestBed.configureTestingModule({
    providers: provideApp([
      { path: 'sign-in', children: SIGN_IN_ROUTES },
      { path: '**', component: ProbePage },
    ]),
  });
  const network = await startApp();
  void TestBed.inject(Session).start();
  network
    .expectOne('/api/v1/session')
    .flush(stage === 'full' ? aSession() : anOpenSession(stage as 'none'));
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(url);
  const host = harness.fixture.nativeElement as HTMLElement;
  document.body.append(host);
  await settle();
  network
    .match('/api/v1/sign-in-options')
    .forEach((request) => request.flush({ ...OPTIONS, ...options }));
  await settle();
  return { host, network, router: TestBed.inject(Router) };
}

async function enter(host: HTMLElement, network: HttpTestingController): Promise<TestRequest> {
  type(host, '#email', ' Zhang.Wei@example.gov.cn ');
  type(host, '#password', 'a long secret of mine');
  press(host.querySelector('form')!, '登录');
  await settle();
  return network.expectOne({ method: 'POST', url: '/api/v1/session' });
}

describe('SignInPage', () => {
  afterEach(() => jest.useRealTimers());

  it('signs in, takes up the language of the account, and opens the page that was wanted', async () => {
    const { host, network, router } = await open('/sign-in?returnTo=%2Fimports%3Fa%3D1');
    const request = await enter(host, network);
    expect(request.request.body).toEqual({
      email: 'zhang.wei@example.gov.cn',
      password: 'a long secret of mine',
    });
    request.flush(aSession({ language: 'en' }));
    await settle();
    expect(router.url).toBe('/imports?a=1');
    expect(TestBed.inject(Language).current()).toBe('en');
    expect(TestBed.inject(Session).signedIn()).toBe(true);
  });

  it.each(['https://elsewhere.example/', '//elsewhere.example/x', '/sign-in'])(
    'does not follow %s after the sign-in',
    async (returnTo) => {
      const { host, network, router } = await open(
        `/sign-in?returnTo=${encodeURIComponent(returnTo)}`,
      );
      (await enter(host, network)).flush(aSession());
      await settle();
      expect(router.url).toBe('/');
    },
  );

  it.each([
    ['second-factor', '/sign-in/second-factor?returnTo=%2Fimports'],
    ['enrol', '/sign-in/enrol?returnTo=%2Fimports'],
  ] as const)('goes on to the step %s', async (stage, url) => {
    const { host, network, router } = await open('/sign-in?returnTo=%2Fimports');
    (await enter(host, network)).flush(anOpenSession(stage));
    await settle();
    expect(router.url).toBe(url);
  });

  it('says what the service says of a refusal, and nothing of its own', async () => {
    const { host, network } = await open();
    refuse(await enter(host, network), { status: 401, code: 'session.refused' });
    await settle();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('被拒绝：session.refused');
    expect(host.querySelectorAll('[aria-invalid=true]')).toHaveLength(0);
    expect(document.activeElement?.hasAttribute('data-failure')).toBe(true);
  });

  it('counts down while it has to wait, and sends nothing meanwhile', async () => {
    const { host, network } = await open();
    jest.useFakeTimers({ doNotFake: ['setTimeout', 'queueMicrotask'] });
    const request = await enter(host, network);
    refuse(request, { status: 429, code: 'session.delayed' }, { 'Retry-After': '16' });
    await settle();
    const button = host.querySelector<HTMLButtonElement>('button[type=submit]')!;
    expect(button.textContent).toContain('请等待 16 秒');
    expect(button.disabled).toBe(true);
    host.querySelector('form')?.dispatchEvent(new Event('submit'));
    network.expectNone('/api/v1/session');
    jest.advanceTimersByTime(6000);
    await settle();
    expect(button.textContent).toContain('请等待 10 秒');
    jest.advanceTimersByTime(10_000);
    await settle();
    expect(button.disabled).toBe(false);
  });

  it('sends a double click once', async () => {
    const { host, network } = await open();
    await enter(host, network);
    press(host.querySelector('form')!, '登录');
    host.querySelector('form')?.dispatchEvent(new Event('submit'));
    await settle();
    network.expectNone('/api/v1/session');
  });

  it('asks for what is missing and puts the reader there', async () => {
    const { host, network } = await open();
    press(host.querySelector('form')!, '登录');
    await settle();
    network.expectNone('/api/v1/session');
    expect(host.textContent).toContain('请填写邮箱');
    expect(host.textContent).toContain('请填写密码');
    expect(document.activeElement?.id).toBe('email');
  });

  it('shows and hides the password', async () => {
    const { host } = await open();
    const field = host.querySelector<HTMLInputElement>('#password')!;
    const eye = host.querySelector<HTMLButtonElement>('[aria-label="显示密码"]')!;
    expect([field.type, field.autocomplete]).toEqual(['password', 'current-password']);
    eye.click();
    await settle();
    expect(field.type).toBe('text');
    expect(eye.getAttribute('aria-label')).toBe('隐藏密码');
  });

  it('fills in an account of the demonstration', async () => {
    const { host, network } = await open('/sign-in', { demo: true });
    network.expectOne('/api/v1/demo/accounts').flush([aDemoAccount()]);
    await settle();
    press(host, '张伟');
    await settle();
    expect(host.querySelector<HTMLInputElement>('#email')?.value).toBe('zhang.wei@example.gov.cn');
    expect(host.querySelector<HTMLInputElement>('#password')?.value).toBe(
      '越城 河姆渡 乌篷船 2026',
    );
  });

  it('offers OpenID Connect where it is configured, and returns to this site alone', async () => {
    const { host } = await open('/sign-in?returnTo=%2F%2Felsewhere.example', { openId: true });
    expect(host.querySelector('a[href^="/api/"]')?.getAttribute('href')).toBe(
      '/api/v1/openid/start?returnTo=%2F',
    );
  });

  it('offers neither without the demonstration and OpenID Connect', async () => {
    const { host } = await open();
    expect(host.querySelector('tidu-demo-accounts')).toBeNull();
    expect(host.textContent).not.toContain('统一身份');
  });

  it('says that the session has ended, and does not lead back in a circle', async () => {
    const { host, router } = await open('/sign-in?expired=true&returnTo=%2Fx', {}, 'full');
    expect(router.url).toContain('/sign-in');
    expect(host.textContent).toContain('登录已失效，请重新登录');
  });

  it.each([
    ['openid.failed&reason=unlinked', '没有对应的账号'],
    ['openid.failed&reason=forged', '统一身份登录没有完成'],
    ['openid.failed', '统一身份登录没有完成'],
    ['else', '登录没有成功'],
  ])('says why the sign-in elsewhere did not come about: %s', async (failure, said) => {
    const { host } = await open(`/sign-in?failure=${failure}`);
    expect(host.querySelector('[role=alert]')?.textContent).toContain(said);
  });

  it('leads whoever is signed in on to the page that was wanted', async () => {
    const { router } = await open('/sign-in?returnTo=%2Fimports', {}, 'full');
    expect(router.url).toBe('/imports');
  });

  it('names the second step when somebody stands at it', async () => {
    const { router } = await open('/sign-in?returnTo=%2Fimports', {}, 'second-factor');
    expect(router.url).toBe('/sign-in/second-factor?returnTo=%2Fimports');
  });
});
