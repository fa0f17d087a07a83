import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Role } from '@tidu/domain';
import { aSession, signIn } from '../../../testing/account-builders';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { ScreeningListPage } from './screening-list.page';

async function open(role: Role): Promise<HTMLElement> {
  TestBed.configureTestingModule({
    providers: provideApp([{ path: 'screenings', component: ScreeningListPage }]),
  });
  const network = await startApp();
  signIn(aSession({}, [role]));
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl('/screenings');
  await settle();
  network.expectOne('/api/v1/programmes').flush([]);
  network.expectOne(({ url }) => url === '/api/v1/screenings').flush({ items: [], next: null });
  await settle();
  return harness.fixture.nativeElement as HTMLElement;
}

describe('ScreeningListPage', () => {
  it('calls those to begin who may', async () => {
    const host = await open('handler');
    expect(host.textContent).toContain('还没有做过摸排');
    expect(host.querySelectorAll('a[href="/screenings/new"]')).toHaveLength(2);
  });

  it('tells the others what a screening is, without calling them to one', async () => {
    const host = await open('inspector');
    expect(host.textContent).toContain('还没有做过摸排');
    expect(host.querySelector('a[href="/screenings/new"]')).toBeNull();
  });
});
