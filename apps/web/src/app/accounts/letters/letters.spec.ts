import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router, type Routes } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { InvitationView } from '@tidu/contracts';
import { anOpenSession, refuse } from '../../../testing/account-builders';
import { aProblem, words } from '../../../testing/builders';
import { press, type } from '../../../testing/forms';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { INVITATION_ROUTES, PASSWORD_RESET_ROUTES, REGISTRATION_ROUTES } from './letters.routes';

const ROUTES: Routes = [
  { path: 'password-reset', children: PASSWORD_RESET_ROUTES },
  { path: 'registration', children: REGISTRATION_ROUTES },
  { path: 'invitation', children: INVITATION_ROUTES },
];
const PASSWORD = '乌篷船穿过七座石桥去看社戏';
const INVITATION: InvitationView = {
  email: 'li.na@example.gov.cn',
  organisationName: '绍兴市越城区经济和信息化局',
  roles: ['approver'],
  invitedBy: '王芳',
  accountExists: false,
  expiresAt: '2026-11-28T08:00:00.000Z',
};

async function open(url: string) {
  localStorage.clear();
  TestBed.configureTestingModule({ providers: provideApp(ROUTES) });
  const network = await startApp();
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(url);
  await settle();
  return { host: harness.fixture.nativeElement as HTMLElement, network };
}

function answerOptions(network: HttpTestingController, demo = false): void {
  network
    .expectOne('/api/v1/sign-in-options')
    .flush({ demo, openId: false, passwordFrom: 12, passwordTo: 128 });
}

describe('AskLetterPage', () => {
  it.each([
    ['/password-reset', '/api/v1/password-resets', '如果 a@b.cn 有账号'],
    ['/registration', '/api/v1/registrations', '请查看 a@b.cn 的邮件'],
  ])('of %s asks for a letter in the language of the reader', async (url, route, said) => {
    const { host, network } = await open(url);
    answerOptions(network, true);
    type(host, '#email', 'a@b.cn');
    press(host, '发送邮件');
    const request = network.expectOne({ method: 'POST', url: route });
    expect(request.request.body).toEqual({ email: 'a@b.cn', language: 'zh' });
    request.flush(null, { status: 202, statusText: 'Accepted' });
    await settle();
    expect(host.textContent).toContain(said);
    expect(host.querySelector('a[href="/demo/mails"]')).not.toBeNull();
  });

  it('sends nothing to what is no address', async () => {
    const { host, network } = await open('/registration');
    answerOptions(network);
    type(host, '#email', 'zhang.wei');
    press(host, '发送邮件');
    await settle();
    network.expectNone('/api/v1/registrations');
    expect(host.textContent).toContain('请填写邮箱');
  });
});

describe('the link of a letter', () => {
  it('is taken out of the address once it is read', async () => {
    const { host } = await open('/password-reset/complete#token=t-1');
    expect(TestBed.inject(Router).url).toBe('/password-reset/complete');
    expect(host.querySelector('#password')).not.toBeNull();
  });

  it('is asked for when the page was opened without it', async () => {
    const { host } = await open('/registration/complete');
    expect(host.textContent).toContain('请从邮件中的链接打开此页');
    expect(host.querySelector('a[href="/registration"]')).not.toBeNull();
  });
});

describe('ResetPasswordPage', () => {
  it('sends the new password with the token, and keeps neither on the page', async () => {
    const { host, network } = await open('/password-reset/complete#token=t-1');
    type(host, '#password', PASSWORD);
    press(host, '保存新密码');
    const request = network.expectOne({ method: 'PUT', url: '/api/v1/password-resets' });
    expect(request.request.body).toEqual({ token: 't-1', password: PASSWORD });
    request.flush(null, { status: 204, statusText: 'No Content' });
    await settle();
    network.expectOne('/api/v1/session').flush(anOpenSession('none'));
    await settle();
    expect(host.textContent).toContain('密码已重设');
    expect(host.querySelector('a[href="/sign-in"]')).not.toBeNull();
  });

  it('says what is wrong with a password before it is sent', async () => {
    const { host, network } = await open('/password-reset/complete#token=t-1');
    type(host, '#password', 'short');
    press(host, '保存新密码');
    await settle();
    network.expectNone('/api/v1/password-resets');
    expect(host.querySelector('#password-fault')?.textContent).toContain('只有 5 个字符');
  });

  it('shows beside the field what only the service can know', async () => {
    const { host, network } = await open('/password-reset/complete#token=t-1');
    type(host, '#password', PASSWORD);
    press(host, '保存新密码');
    network.expectOne('/api/v1/password-resets').flush(
      aProblem({
        status: 422,
        code: 'password.refused',
        errors: [{ path: 'password', rule: 'breached', message: words('已泄露') }],
      }),
      { status: 422, statusText: 'Unprocessable' },
    );
    await settle();
    expect(host.querySelector('#password-fault')?.textContent).toContain('已泄露');
  });

  it('offers another letter when the link is no longer good', async () => {
    const { host, network } = await open('/password-reset/complete#token=t-1');
    type(host, '#password', PASSWORD);
    press(host, '保存新密码');
    refuse(network.expectOne('/api/v1/password-resets'), { status: 422, code: 'token.invalid' });
    await settle();
    expect(host.querySelector('a[href="/password-reset"]')?.textContent).toContain('重新发送邮件');
  });
});

describe('RegisterPage', () => {
  it('makes the account', async () => {
    const { host, network } = await open('/registration/complete#token=t-2');
    type(host, '#name', ' 李娜 ');
    type(host, '#password', PASSWORD);
    press(host, '完成注册');
    const request = network.expectOne({ method: 'PUT', url: '/api/v1/registrations' });
    expect(request.request.body).toEqual({ token: 't-2', name: '李娜', password: PASSWORD });
    request.flush(null, { status: 204, statusText: 'No Content' });
    await settle();
    expect(host.textContent).toContain('账号已建立');
  });
});

describe('InvitationPage', () => {
  async function invited(change: Partial<InvitationView> = {}) {
    const opened = await open('/invitation#token=t-3');
    const request = opened.network.expectOne({ method: 'POST', url: '/api/v1/invitations/open' });
    expect(request.request.body).toEqual({ token: 't-3' });
    request.flush({ ...INVITATION, ...change });
    await settle();
    return opened;
  }

  it('says into which organisation, with which roles, and takes a new account', async () => {
    const { host, network } = await invited();
    for (const said of ['绍兴市越城区经济和信息化局', '审批人', '王芳', 'li.na@example.gov.cn']) {
      expect(host.textContent).toContain(said);
    }
    type(host, '#name', '李娜');
    type(host, '#password', PASSWORD);
    press(host, '接受邀请');
    const request = network.expectOne('/api/v1/invitations/accept');
    expect(request.request.body).toEqual({ token: 't-3', name: '李娜', password: PASSWORD });
    request.flush(null, { status: 204, statusText: 'No Content' });
    await settle();
    expect(host.textContent).toContain('已加入机构');
  });

  it('asks for the password alone where an account exists, and does not judge it', async () => {
    const { host, network } = await invited({ accountExists: true });
    expect(host.querySelector('#name')).toBeNull();
    type(host, '#password', 'old');
    press(host, '接受邀请');
    const request = network.expectOne('/api/v1/invitations/accept');
    expect(request.request.body).toEqual({ token: 't-3', password: 'old' });
  });

  it('refuses a new password that names the organisation', async () => {
    const { host, network } = await invited();
    type(host, '#name', '李娜');
    type(host, '#password', '我在绍兴市越城区经济和信息化局上班');
    press(host, '接受邀请');
    await settle();
    network.expectNone('/api/v1/invitations/accept');
    expect(host.querySelector('#password-fault')?.textContent).toContain('单位名称');
  });

  it('says that an invitation is no longer good', async () => {
    const { host, network } = await open('/invitation#token=t-4');
    refuse(network.expectOne('/api/v1/invitations/open'), { status: 422, code: 'token.invalid' });
    await settle();
    expect(host.textContent).toContain('被拒绝：token.invalid');
    expect(host.textContent).toContain('请联系邀请人重新发送');
  });
});
