import { TestBed } from '@angular/core/testing';
import { anOwnSession, aSession, refuse, signIn } from '../../../testing/account-builders';
import { press } from '../../../testing/forms';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { SessionsPage } from './sessions.page';

const LIST = { method: 'GET', url: '/api/v1/account/sessions' };
const PHONE = anOwnSession({ id: 's2', current: false, browser: null, address: null });

async function open() {
  localStorage.clear();
  TestBed.configureTestingModule({ providers: provideApp() });
  const network = await startApp();
  signIn(aSession());
  const fixture = TestBed.createComponent(SessionsPage);
  await settle();
  network.expectOne(LIST).flush([PHONE, anOwnSession()]);
  await settle();
  return { host: fixture.nativeElement as HTMLElement, network };
}

describe('SessionsPage', () => {
  afterEach(() => TestBed.resetTestingModule());

  it('shows the own one first, by the name of its browser', async () => {
    const { host } = await open();
    const lines = [...host.querySelectorAll('tbody tr.ant-table-row')];
    expect(lines).toHaveLength(2);
    expect(lines[0]?.textContent).toContain('Firefox 140 · Linux');
    expect(lines[0]?.textContent).toContain('当前');
    expect(lines[1]?.textContent).toContain('未知浏览器');
    expect(host.textContent).toContain('30 分钟无操作会自动退出');
  });

  it('ends one and reads the list anew', async () => {
    const { host, network } = await open();
    host.querySelector<HTMLElement>('tbody button')?.click();
    network
      .expectOne({ method: 'DELETE', url: '/api/v1/account/sessions/s2' })
      .flush(null, { status: 204, statusText: 'No Content' });
    await settle();
    network.expectOne(LIST).flush([anOwnSession()]);
    await settle();
    expect(host.querySelectorAll('tbody tr.ant-table-row')).toHaveLength(1);
  });

  it('ends all others after asking', async () => {
    const { host, network } = await open();
    press(host, '退出其他全部登录');
    await settle();
    network.expectNone('/api/v1/account/sessions');
    document.querySelector<HTMLElement>('.ant-popover-buttons .ant-btn-primary')?.click();
    await settle();
    network
      .expectOne({ method: 'DELETE', url: '/api/v1/account/sessions' })
      .flush(null, { status: 204, statusText: 'No Content' });
    await settle();
    network.expectOne(LIST).flush([anOwnSession()]);
    await settle();
    expect(host.textContent).not.toContain('未知浏览器');
  });

  it('says why one was not ended', async () => {
    const { host, network } = await open();
    host.querySelector<HTMLElement>('tbody button')?.click();
    refuse(network.expectOne('/api/v1/account/sessions/s2'), {
      status: 404,
      code: 'resource.not-found',
    });
    await settle();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('resource.not-found');
  });
});
