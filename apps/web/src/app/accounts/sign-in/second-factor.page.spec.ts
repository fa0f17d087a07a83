import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import {
  aDemoAccount,
  anOpenSession,
  aSession,
  recordPageLoads,
  refuse,
  signIn,
} from '../../../testing/account-builders';
import { press, type } from '../../../testing/forms';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { SecondFactorPage } from './second-factor.page';

const ANSWER = { method: 'POST', url: '/api/v1/session/second-factor' };

async function open(demo = false) {
  localStorage.clear();
  TestBed.configureTestingModule({
    providers: provideApp([
      { path: 'step', component: SecondFactorPage },
      { path: '**', children: [] },
    ]),
  });
  const network = await startApp();
  signIn(anOpenSession('second-factor'));
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl('/step?returnTo=%2Fimports');
  network
    .expectOne('/api/v1/sign-in-options')
    .flush({ demo, openId: false, passwordFrom: 12, passwordTo: 128 });
  await settle();
  return { host: harness.fixture.nativeElement as HTMLElement, network };
}

describe('SecondFactorPage', () => {
  it('takes the six digits and opens the page that was wanted', async () => {
    const { host, network } = await open();
    expect(host.textContent).toContain('zhang.wei@example.gov.cn');
    const field = host.querySelector<HTMLInputElement>('#code');
    expect(field?.autocomplete).toBe('one-time-code');
    type(host, '#code', '123456');
    press(host, '验证');
    const request = network.expectOne(ANSWER);
    expect(request.request.body).toEqual({ code: '123456' });
    request.flush(aSession());
    await settle();
    expect(TestBed.inject(Router).url).toBe('/imports');
  });

  it('takes a recovery code as it is written', async () => {
    const { host, network } = await open();
    type(host, '#code', ' k7f2m-q9x4d ');
    press(host, '验证');
    expect(network.expectOne(ANSWER).request.body).toEqual({ code: 'k7f2m-q9x4d' });
  });

  it('asks for a code before it sends anything', async () => {
    const { host, network } = await open();
    press(host, '验证');
    await settle();
    network.expectNone(ANSWER);
    expect(host.textContent).toContain('请填写 6 位验证码或恢复码');
  });

  it('waits when there were too many tries', async () => {
    const { host, network } = await open();
    type(host, '#code', '000000');
    press(host, '验证');
    refuse(
      network.expectOne(ANSWER),
      { status: 429, code: 'session.delayed' },
      { 'Retry-After': '4' },
    );
    await settle();
    expect(host.querySelector<HTMLButtonElement>('button[type=submit]')?.disabled).toBe(true);
  });

  it('fills in the code of the demo account as it is at that moment', async () => {
    const { host, network } = await open(true);
    press(host, '填入演示账号的验证码');
    network
      .expectOne('/api/v1/demo/accounts')
      .flush([
        aDemoAccount({ email: 'other@example.com', code: '999999' }),
        aDemoAccount({ code: '654321' }),
      ]);
    await settle();
    expect(host.querySelector<HTMLInputElement>('#code')?.value).toBe('654321');
  });

  it('lets go of the account to take another one', async () => {
    const { host, network } = await open();
    const opened = recordPageLoads();
    press(host, '使用其他账号登录');
    network.expectOne({ method: 'DELETE', url: '/api/v1/session' }).flush(null);
    expect(opened).toEqual(['/sign-in']);
  });
});
