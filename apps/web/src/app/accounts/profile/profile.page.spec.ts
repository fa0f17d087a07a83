import { TestBed } from '@angular/core/testing';
import type { AccountView } from '@tidu/contracts';
import {
  anAccount,
  aSession,
  recordPageLoads,
  refuse,
  signIn,
} from '../../../testing/account-builders';
import { aProblem, words } from '../../../testing/builders';
import { press, type } from '../../../testing/forms';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { Language } from '../../language/language';
import { ProfilePage } from './profile.page';

async function open(change: Partial<AccountView> = {}) {
  localStorage.clear();
  TestBed.configureTestingModule({ providers: provideApp() });
  const network = await startApp();
  signIn(aSession());
  const fixture = TestBed.createComponent(ProfilePage);
  await settle();
  network.expectOne('/api/v1/account').flush(anAccount(change));
  await settle();
  return { host: fixture.nativeElement as HTMLElement, network };
}

function panel(host: HTMLElement, name: string): HTMLElement {
  return host.querySelector<HTMLElement>(name)!;
}

describe('ProfilePage', () => {
  it('saves name and language with the version that was read, and takes the language up', async () => {
    const { host, network } = await open();
    type(host, '#name', '张伟伟');
    host.querySelector<HTMLInputElement>('input[value="en"], label[lang="en"] input')?.click();
    await settle();
    press(panel(host, 'tidu-person-panel'), '保存');
    const request = network.expectOne({ method: 'PATCH', url: '/api/v1/account' });
    expect(request.request.body).toEqual({ name: '张伟伟', language: 'en', version: 4 });
    request.flush(anAccount({ name: '张伟伟', language: 'en', version: 5 }));
    network.expectOne('/api/v1/session').flush(aSession());
    await settle();
    expect(TestBed.inject(Language).current()).toBe('en');
    expect(host.textContent).toContain('Saved.');
  });

  it('reads the account anew when somebody else has changed it', async () => {
    const { host, network } = await open();
    press(panel(host, 'tidu-person-panel'), '保存');
    refuse(network.expectOne({ method: 'PATCH', url: '/api/v1/account' }), {
      status: 409,
      code: 'resource.version-conflict',
    });
    await settle();
    network
      .expectOne({ method: 'GET', url: '/api/v1/account' })
      .flush(anAccount({ name: '张炜', version: 6 }));
    await settle();
    expect(host.querySelector<HTMLInputElement>('#name')?.value).toBe('张炜');
    expect(host.textContent).toContain('被拒绝：resource.version-conflict');
  });

  it('changes the password and forgets what was typed', async () => {
    const { host, network } = await open();
    type(host, '#current', 'the old one');
    type(host, '#next', '乌篷船穿过七座石桥去看社戏');
    press(panel(host, 'tidu-password-panel'), '修改密码');
    const request = network.expectOne({ method: 'PUT', url: '/api/v1/account/password' });
    expect(request.request.body).toEqual({
      current: 'the old one',
      next: '乌篷船穿过七座石桥去看社戏',
    });
    request.flush(null, { status: 204, statusText: 'No Content' });
    await settle();
    expect(host.textContent).toContain('密码已修改');
    for (const field of ['#current', '#next']) {
      expect(host.querySelector<HTMLInputElement>(field)?.value).toBe('');
    }
  });

  it('refuses a password with the own name before it is sent', async () => {
    const { host, network } = await open({ name: 'Zhang Wei' });
    type(host, '#current', 'the old one');
    type(host, '#next', 'zhangwei walks by the river');
    press(panel(host, 'tidu-password-panel'), '修改密码');
    await settle();
    network.expectNone('/api/v1/account/password');
    expect(host.querySelector('#next-fault')?.textContent).toContain('密码含有账号名');
  });

  it('puts the faults of the service beside their fields', async () => {
    const { host, network } = await open();
    type(host, '#current', 'wrong');
    type(host, '#next', '乌篷船穿过七座石桥去看社戏');
    press(panel(host, 'tidu-password-panel'), '修改密码');
    const errors = [{ path: 'current', rule: 'wrong', message: words('现有密码不正确') }];
    network
      .expectOne('/api/v1/account/password')
      .flush(aProblem({ errors }), { status: 422, statusText: 'Unprocessable' });
    await settle();
    expect(host.querySelector('#current-fault')?.textContent).toContain('现有密码不正确');
  });

  it('takes new recovery codes for a code of the application', async () => {
    const { host, network } = await open({ recoveryCodes: 1 });
    expect(host.textContent).toContain('还有 1 个恢复码可用');
    expect(host.textContent).toContain('所剩不多');
    press(host, '更换恢复码');
    await settle();
    type(host, '#renewal-code', '123456');
    press(host, '更换恢复码');
    const request = network.expectOne({ method: 'POST', url: '/api/v1/account/recovery-codes' });
    expect(request.request.body).toEqual({ code: '123456' });
    request.flush({ codes: ['eeee-ffff'] });
    await settle();
    expect(host.textContent).toContain('eeee-ffff');
  });

  it('sets a second factor up where there is none', async () => {
    const { host, network } = await open({ secondFactor: false, secondFactorRequired: false });
    press(host, '启用第二因素');
    await settle();
    network
      .expectOne({ method: 'POST', url: '/api/v1/account/second-factor' })
      .flush({ secret: 'JBSWY3DPEHPK3PXP', address: 'otpauth://totp/Tidu?secret=JBSWY3DP' });
    await settle();
    expect(host.textContent).toContain('JBSW Y3DP EHPK 3PXP');
  });

  it('asks to sign in again when the second factor was proved too long ago to replace it', async () => {
    const { host, network } = await open();
    const opened = recordPageLoads();
    press(host, '更换身份验证器');
    await settle();
    refuse(network.expectOne({ method: 'POST', url: '/api/v1/account/second-factor' }), {
      status: 409,
      code: 'state.not-allowed',
    });
    await settle();
    press(host, '重新登录');
    network.expectOne({ method: 'DELETE', url: '/api/v1/session' }).flush(null);
    expect(opened).toEqual(['/sign-in?returnTo=%2Fprofile']);
  });

  it('offers no password to whoever signs in elsewhere alone', async () => {
    const { host } = await open({ hasPassword: false, openIdLinked: true });
    expect(host.querySelector('tidu-password-panel')).toBeNull();
    expect(host.textContent).toContain('本账号只能用统一身份登录');
  });
});
