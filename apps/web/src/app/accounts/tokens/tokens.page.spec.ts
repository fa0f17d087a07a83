import { TestBed } from '@angular/core/testing';
import type { ApiTokenView } from '@tidu/contracts';
import { aSession, signIn } from '../../../testing/account-builders';
import { press, type } from '../../../testing/forms';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { TokensPage } from './tokens.page';

const LIST = { method: 'GET', url: '/api/v1/account/tokens' };
const TOKEN: ApiTokenView = {
  id: 't1',
  name: '数据中台每日同步',
  permissions: ['enterprise.read', 'screening.read'],
  organisationName: '绍兴市越城区经济和信息化局',
  createdAt: '2026-11-20T01:00:00.000Z',
  expiresAt: '2027-02-18T01:00:00.000Z',
  usedAt: null,
};

async function open(tokens: readonly ApiTokenView[] = []) {
  localStorage.clear();
  TestBed.configureTestingModule({ providers: provideApp() });
  const network = await startApp();
  signIn(aSession());
  const fixture = TestBed.createComponent(TokensPage);
  await settle();
  network.expectOne(LIST).flush(tokens);
  await settle();
  return { host: fixture.nativeElement as HTMLElement, network };
}

function tick(host: HTMLElement, words: string): void {
  const label = [...host.querySelectorAll('label')].find(({ textContent }) =>
    textContent.includes(words),
  );
  label?.querySelector('input')?.click();
}

describe('TokensPage', () => {
  afterEach(() => TestBed.resetTestingModule());

  it('makes a token and shows it this once', async () => {
    const { host, network } = await open();
    expect(host.textContent).toContain('还没有令牌');
    type(host, '#token-name', '数据中台每日同步');
    tick(host, '查看企业');
    tick(host, '查看摸排');
    tick(host, '30 天');
    await settle();
    press(host, '生成令牌');
    const request = network.expectOne({ method: 'POST', url: '/api/v1/account/tokens' });
    expect(request.request.body).toEqual({
      name: '数据中台每日同步',
      permissions: ['enterprise.read', 'screening.read'],
      days: 30,
    });
    request.flush({ ...TOKEN, token: 'tidu_secret_of_the_token' });
    await settle();
    network.expectOne(LIST).flush([TOKEN]);
    await settle();
    expect(host.textContent).toContain('tidu_secret_of_the_token');
    expect(host.querySelector('tbody')?.textContent).toContain('查看企业、查看摸排');
    expect(host.querySelector('tbody')?.textContent).toContain('从未使用');
  });

  it('asks for a purpose and for something that the token may do', async () => {
    const { host, network } = await open();
    press(host, '生成令牌');
    await settle();
    network.expectNone('/api/v1/account/tokens');
    expect(host.textContent).toContain('请填写用途');
    expect(host.textContent).toContain('请至少选择一项');
  });

  it('offers nothing that the owner may not do', async () => {
    const { host } = await open();
    const offered = host.querySelector('.scope')?.textContent;
    expect(offered).toContain('查看摸排');
    expect(offered).not.toContain('查看审计记录');
    expect(offered).not.toContain('管理接口令牌');
  });

  it('withdraws a token after asking', async () => {
    const { host, network } = await open([TOKEN]);
    press(host, '作废');
    await settle();
    document.querySelector<HTMLElement>('.ant-popover-buttons .ant-btn-primary')?.click();
    await settle();
    network
      .expectOne({ method: 'DELETE', url: '/api/v1/account/tokens/t1' })
      .flush(null, { status: 204, statusText: 'No Content' });
    await settle();
    network.expectOne(LIST).flush([]);
    await settle();
    expect(host.textContent).toContain('还没有令牌');
  });
});
