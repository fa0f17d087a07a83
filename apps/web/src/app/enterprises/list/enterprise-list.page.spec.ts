import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { SessionView } from '@tidu/contracts';
import { anOrganisation, aSession, signIn } from '../../../testing/account-builders';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { EnterpriseListPage } from './enterprise-list.page';

async function open(session: SessionView): Promise<HTMLElement> {
  TestBed.configureTestingModule({
    providers: provideApp([{ path: 'enterprises', component: EnterpriseListPage }]),
  });
  const network = await startApp();
  signIn(session);
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl('/enterprises');
  await settle();
  network.expectOne(({ url }) => url === '/api/v1/enterprises').flush({ items: [], next: null });
  await settle();
  return harness.fixture.nativeElement as HTMLElement;
}

describe('EnterpriseListPage', () => {
  it('leads those who may import to the import', async () => {
    const host = await open(aSession({}, ['handler']));
    expect(host.querySelector('a[href="/imports"]')?.textContent).toContain('数据导入');
  });

  it('tells the others who imports', async () => {
    const host = await open(aSession({}, ['inspector']));
    expect(host.textContent).toContain('经办人、负责人导入企业名单和指标数据后');
    expect(host.querySelector('a[href="/imports"]')).toBeNull();
  });

  it('offers a choice of places only to an office that has several', async () => {
    const county = await open(aSession());
    expect(county.querySelector('tidu-division-picker')).toBeNull();
    TestBed.resetTestingModule();
    const organisation = anOrganisation({ level: 'city', divisionCode: '330600' });
    const city = await open(aSession({ organisation }));
    expect(city.querySelector('tidu-division-picker')).not.toBeNull();
  });
});
