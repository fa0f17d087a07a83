import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Role } from '@tidu/domain';
import { aSession, signIn } from '../../../testing/account-builders';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { ImportListPage } from './import-list.page';

async function open(role: Role) {
  TestBed.configureTestingModule({
    providers: provideApp([{ path: 'imports', component: ImportListPage }]),
  });
  const network = await startApp();
  signIn(aSession({}, [role]));
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl('/imports');
  await settle();
  return { network, host: harness.fixture.nativeElement as HTMLElement };
}

describe('ImportListPage', () => {
  it('takes a file from those who may import', async () => {
    const { host, network } = await open('handler');
    network.expectOne('/api/v1/import-mappings').flush([]);
    await settle();
    expect(host.querySelector('tidu-upload-panel')).not.toBeNull();
  });

  it('asks nobody else for one', async () => {
    const { host, network } = await open('inspector');
    network.expectNone('/api/v1/import-mappings');
    expect(host.textContent).toContain('导入记录');
    expect(host.querySelector('tidu-upload-panel')).toBeNull();
  });
});
