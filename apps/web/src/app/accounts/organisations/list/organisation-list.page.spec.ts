import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { SessionView } from '@tidu/contracts';
import { provideApp, settle, startApp } from '../../../../testing/provide-app';
import { Session } from '../../session';
import { anOrganisation, aSession } from '../testing/organisation-builders';
import { OrganisationListPage } from './organisation-list.page';

async function open(url: string, session: SessionView = aSession(['handler'])) {
  TestBed.configureTestingModule({
    providers: provideApp([{ path: 'organisations', component: OrganisationListPage }]),
  });
  const network = await startApp();
  TestBed.inject(Session).take(session);
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(url);
  await settle();
  const request = network.expectOne(({ url: to }) => to === '/api/v1/organisations');
  return { host: harness.fixture.nativeElement as HTMLElement, network, request };
}

describe('OrganisationListPage', () => {
  it('asks for what the URL says and leaves out a kind that there is not', async () => {
    const { request } = await open('/organisations?kind=office&text=越城');
    expect(request.request.params.toString()).toBe('kind=office&text=%E8%B6%8A%E5%9F%8E&limit=50');
    TestBed.resetTestingModule();
    const { request: other } = await open('/organisations?kind=kingdom');
    expect(other.request.params.toString()).toBe('limit=50');
  });

  it('lists the organisations with kind, level and members', async () => {
    const { host, request } = await open('/organisations');
    request.flush({ items: [anOrganisation({ members: 12 })], next: null });
    await settle();
    const cells = [...host.querySelectorAll('td')].map((cell) => cell.textContent.trim());
    expect(cells).toEqual(['绍兴市越城区经济和信息化局', '主管部门', '县级', '越城区', '—', '12']);
    expect(host.querySelector('td a')?.getAttribute('href')).toBe('/organisations/o1');
  });

  it('offers to create one to the system administrator alone', async () => {
    const handler = await open('/organisations');
    expect(handler.host.textContent).not.toContain('设立机构');
    TestBed.resetTestingModule();
    const administrator = await open('/organisations', aSession(['systemAdministrator']));
    const link = administrator.host.querySelector('a[href="/organisations/new"]');
    expect(link?.textContent).toContain('设立机构');
  });

  it('says that nothing fits, and takes the filters back', async () => {
    const { host, request } = await open('/organisations?text=没有');
    request.flush({ items: [], next: null });
    await settle();
    expect(host.textContent).toContain('没有符合筛选条件的机构');
    const clear = [...host.querySelectorAll('button')].find(({ textContent }) =>
      textContent.includes('清除筛选'),
    );
    clear?.click();
    await settle();
    expect(TestBed.inject(Location).path()).toBe('/organisations');
  });
});
