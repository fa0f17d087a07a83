import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { EnterpriseView, SessionView } from '@tidu/contracts';
import { anOrganisation, aSession, refuse, signIn } from '../../testing/account-builders';
import { provideApp, settle, startApp } from '../../testing/provide-app';
import { EnterprisePage } from './enterprise.page';

const ENTERPRISE: EnterpriseView = {
  id: 'e1',
  name: '甲公司',
  creditCode: null,
  creditCodeCheck: null,
  divisionCode: '330602',
  divisionName: '浙江省 绍兴市 越城区',
  industryCode: null,
  industryName: null,
  identifiers: [],
  names: [],
  facts: [],
  sources: [],
};
const OWN = aSession(
  { organisation: anOrganisation({ kind: 'enterprise', level: null, enterpriseId: 'e1' }) },
  ['enterpriseEditor'],
);

async function open(session: SessionView) {
  TestBed.configureTestingModule({
    providers: provideApp([{ path: 'enterprises/:id', component: EnterprisePage }]),
  });
  const network = await startApp();
  signIn(session);
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl('/enterprises/e1');
  await settle();
  const request = network.expectOne('/api/v1/enterprises/e1');
  return { request, host: harness.fixture.nativeElement as HTMLElement };
}

describe('EnterprisePage', () => {
  it('leads an office back to the list', async () => {
    const { host, request } = await open(aSession());
    request.flush(ENTERPRISE);
    await settle();
    expect(host.querySelector('nz-breadcrumb a')?.getAttribute('href')).toBe('/enterprises');
  });

  it('names no list to the people of an enterprise', async () => {
    const { host, request } = await open(OWN);
    request.flush(ENTERPRISE);
    await settle();
    expect(host.querySelector('nz-breadcrumb')?.textContent.trim()).toContain('企业详情');
    expect(host.querySelector('a[href="/enterprises"]')).toBeNull();
  });

  it('leads the people of an enterprise home from one that they may not see', async () => {
    const { host, request } = await open(OWN);
    refuse(request, { status: 404, code: 'resource.not-found' });
    await settle();
    expect(host.querySelector('a[href="/enterprises"]')).toBeNull();
    expect(host.querySelector('a[href="/"]')?.textContent).toContain('回到首页');
  });
});
