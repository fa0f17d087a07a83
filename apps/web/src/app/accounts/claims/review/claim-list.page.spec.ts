import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideApp, settle, startApp } from '../../../../testing/provide-app';
import { aClaim } from '../testing/claim-builders';
import { ClaimListPage } from './claim-list.page';

async function open(url: string) {
  TestBed.configureTestingModule({
    providers: provideApp([{ path: 'claims/review', component: ClaimListPage }]),
  });
  const network = await startApp();
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(url);
  await settle();
  const request = network.expectOne(({ url: to }) => to === '/api/v1/claims');
  return { host: harness.fixture.nativeElement as HTMLElement, network, request };
}

describe('ClaimListPage', () => {
  it.each([
    ['/claims/review', 'status=open&limit=50'],
    ['/claims/review?status=refused', 'status=refused&limit=50'],
    ['/claims/review?status=all', 'limit=50'],
    ['/claims/review?status=nonsense', 'status=open&limit=50'],
  ])('asks at %s for %s', async (url, query) => {
    const { request } = await open(url);
    expect(request.request.params.toString()).toBe(query);
  });

  it('lists who claims what, and leads to the claim', async () => {
    const { host, request } = await open('/claims/review');
    request.flush({ items: [aClaim()], next: null });
    await settle();
    const link = host.querySelector('td a');
    expect(link?.getAttribute('href')).toBe('/claims/review/c1');
    expect(host.querySelector('tbody')?.textContent).toContain('chen.jing@example.com');
  });

  it('says that nothing waits', async () => {
    const { host, request } = await open('/claims/review');
    request.flush({ items: [], next: null });
    await settle();
    expect(host.textContent).toContain('没有待看的认领');
  });
});
