import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { AuditEntryView } from '@tidu/contracts';
import { aProblem, words } from '../../../testing/builders';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { aSession } from '../../accounts/organisations/testing/organisation-builders';
import { Session } from '../../accounts/session';
import { ACCOUNT, anEntry, OFFICE } from '../testing/audit-builders';
import { AuditSearchPage } from './audit-search.page';

async function open(url: string, items?: AuditEntryView[]) {
  TestBed.configureTestingModule({
    providers: provideApp([{ path: 'audit', component: AuditSearchPage }]),
  });
  const network = await startApp();
  TestBed.inject(Session).take(aSession(['auditAdministrator']));
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(url);
  await settle();
  network.expectOne('/api/v1/audit/acts').flush([{ act: 'session.open', title: words('登录') }]);
  const request = network.expectOne(({ url: to }) => to === '/api/v1/audit');
  if (items) request.flush({ items, next: null });
  await settle();
  const host = harness.fixture.nativeElement as HTMLElement;
  const press = async (text: string): Promise<void> => {
    const buttons = [...host.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent.trim().startsWith(text))?.click();
    await settle();
  };
  return { host, network, request, press };
}

describe('AuditSearchPage', () => {
  it('asks for what the URL says, whole days included', async () => {
    const { request } = await open(
      `/audit?from=2026-11-20&until=2026-11-21&act=session.open&outcome=refused&account=${ACCOUNT}`,
    );
    const asked = request.request.params;
    expect(asked.get('from')).toBe(new Date(2026, 10, 20).toISOString());
    expect(asked.get('until')).toBe(new Date(2026, 10, 22).toISOString());
    expect(asked.get('act')).toBe('session.open');
    expect(asked.get('outcome')).toBe('refused');
    expect(asked.get('account')).toBe(ACCOUNT);
    expect(asked.get('limit')).toBe('50');
  });

  it('shows who did what, in whose place, and marks what was refused', async () => {
    const { host } = await open('/audit', [
      anEntry({ principal: { id: OFFICE, name: '李娜' } }),
      anEntry({ sequence: 6, act: 'request.denied', outcome: 'refused', account: null }),
    ]);
    const [done, refused] = [...host.querySelectorAll('tbody tr')];
    expect(done?.textContent).toContain('变更角色');
    expect(done?.textContent).toMatch(/张伟\s*代\s*李娜/);
    expect(done?.classList).not.toContain('refused');
    expect(refused?.textContent).toContain('越权访问');
    expect(refused?.textContent).toContain('未登录');
    expect(refused?.classList).toContain('refused');
  });

  it('opens an entry into everything that it says', async () => {
    const { host, press } = await open('/audit', [anEntry()]);
    const button = (): Element => host.querySelector('td.open button')!;
    expect(button().getAttribute('aria-expanded')).toBe('false');
    await press('详情');
    expect(button().getAttribute('aria-expanded')).toBe('true');
    const detail = host.querySelector('#entry-7');
    expect(detail?.textContent).toContain('2026-11-21T01:02:03.000004Z');
    const lines = [...detail!.querySelectorAll('dl > div')].map((line) =>
      [...line.children].map(({ textContent }) => textContent.trim()),
    );
    expect(lines).toContainEqual(['变更前', '经办人']);
    expect(lines).toContainEqual(['变更后', '经办人、审批人']);
    await press('收起');
    expect(host.querySelector('#entry-7')).toBeNull();
  });

  it('narrows to an account and to an organisation by a click, from the first page', async () => {
    const { host, network, press } = await open('/audit?outcome=done&after=c', [anEntry()]);
    await press('张伟');
    expect(TestBed.inject(Location).path()).toBe(`/audit?outcome=done&account=${ACCOUNT}`);
    network
      .expectOne(({ url }) => url === '/api/v1/audit')
      .flush({ items: [anEntry()], next: null });
    await settle();
    expect(host.querySelector('tidu-party-field')?.textContent).toContain('张伟');
    await press('越城区');
    expect(TestBed.inject(Location).path()).toContain(`organisation=${OFFICE}`);
  });

  it('takes no name for an id, and says what to do', async () => {
    const { host } = await open('/audit', [anEntry()]);
    const form = host.querySelector('tidu-party-field form')!;
    const field = form.querySelector('input')!;
    field.value = '张伟';
    field.dispatchEvent(new Event('input'));
    form.dispatchEvent(new Event('submit'));
    await settle();
    expect(host.querySelector('tidu-party-field [role=alert]')?.textContent).toContain('36 位编号');
    expect(TestBed.inject(Location).path()).toBe('/audit');
  });

  it('exports what the filters say', async () => {
    const { host } = await open(`/audit?account=${ACCOUNT}&text=a%26b`, []);
    const link = host.querySelector('a[download]');
    expect(link?.getAttribute('href')).toBe(
      `/api/v1/audit/export.csv?account=${ACCOUNT}&text=a%26b`,
    );
    expect(host.textContent).toContain('没有符合条件的记录');
  });

  it('says what the service has against a filter', async () => {
    const { host, request } = await open('/audit?account=nobody');
    request.flush(aProblem({ message: words('账号编号有误') }), {
      status: 400,
      statusText: 'Bad Request',
    });
    await settle();
    expect(host.querySelector('tidu-load-failure')?.textContent).toContain('账号编号有误');
  });
});
