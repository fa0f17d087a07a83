import { TestBed } from '@angular/core/testing';
import { refuse } from '../../../testing/account-builders';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { DemoMailsPage } from './demo-mails.page';

async function open() {
  localStorage.clear();
  TestBed.configureTestingModule({ providers: provideApp() });
  const network = await startApp();
  const fixture = TestBed.createComponent(DemoMailsPage);
  await settle();
  const request = network.expectOne('/api/v1/demo/mails');
  return { host: fixture.nativeElement as HTMLElement, request };
}

describe('DemoMailsPage', () => {
  it('shows the mails, and makes links to this site ones that can be followed', async () => {
    const { host, request } = await open();
    request.flush([
      {
        id: 'm1',
        to: 'a@b.cn',
        subject: '重设密码',
        text: `您好：\n${location.origin}/password-reset/complete#token=t-1`,
        at: '2026-11-21T01:00:00.000Z',
      },
    ]);
    await settle();
    expect(host.querySelector('h2')?.textContent).toBe('重设密码');
    expect(host.textContent).toContain('收件人：a@b.cn');
    expect(host.querySelector('article a')?.getAttribute('href')).toBe(
      '/password-reset/complete#token=t-1',
    );
  });

  it('says so where there is no demonstration', async () => {
    const { host, request } = await open();
    refuse(request, { status: 404, code: 'resource.not-found' });
    await settle();
    expect(host.textContent).toContain('没有找到');
  });
});
