import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Role } from '@tidu/domain';
import { aSession, signIn } from '../../../testing/account-builders';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { BackTestListPage } from './back-test-list.page';

async function open(role: Role): Promise<HTMLElement> {
  TestBed.configureTestingModule({
    providers: provideApp([{ path: 'back-tests', component: BackTestListPage }]),
  });
  const network = await startApp();
  signIn(aSession({}, [role]));
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl('/back-tests');
  await settle();
  network.expectOne(({ url }) => url === '/api/v1/back-tests').flush({ items: [], next: null });
  await settle();
  return harness.fixture.nativeElement as HTMLElement;
}

describe('BackTestListPage', () => {
  it('calls those to begin who may', async () => {
    const host = await open('publisher');
    expect(host.textContent).toContain('还没有做过回测');
    expect(host.querySelectorAll('a[href="/back-tests/new"]')).toHaveLength(2);
  });

  it('tells the others what a back-test is, without calling them to one', async () => {
    const host = await open('inspector');
    expect(host.textContent).toContain('还没有做过回测');
    expect(host.querySelector('a[href="/back-tests/new"]')).toBeNull();
  });
});
