import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { Role } from '@tidu/domain';
import { aSession, signIn } from '../../../testing/account-builders';
import { aRoster } from '../../../testing/builders';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { RosterPanelComponent } from './roster-panel.component';

const URL = '/api/v1/screenings/s1/rosters';
const READY = aRoster({
  status: 'ready',
  rows: 1234,
  files: [{ name: 'roster.xlsx', bytes: 2048, sha256: 'c'.repeat(64) }],
});

async function open(role: Role = 'publisher'): Promise<{
  host: HTMLElement;
  network: HttpTestingController;
  fixture: ComponentFixture<RosterPanelComponent>;
}> {
  TestBed.configureTestingModule({ providers: provideApp() });
  const network = await startApp();
  signIn(aSession({}, [role]));
  const fixture = TestBed.createComponent(RosterPanelComponent);
  fixture.componentRef.setInput('screeningId', 's1');
  await settle();
  return { host: fixture.nativeElement as HTMLElement, network, fixture };
}

describe('RosterPanelComponent', () => {
  it('makes the roster, waits for it, and offers its files with their hashes', async () => {
    const { host, network } = await open();
    network.expectOne(URL).flush([]);
    await settle();
    host.querySelector('button')?.click();
    await settle();
    const request = network.expectOne({ method: 'POST', url: URL });
    expect(request.request.headers.has('Idempotency-Key')).toBe(true);
    request.flush(aRoster(), { status: 202, statusText: 'Accepted' });
    await settle();
    expect(host.textContent).toContain('正在生成名单');
    network.expectOne({ method: 'GET', url: URL }).flush([READY]);
    await settle();
    const link = host.querySelector('a');
    expect(link?.getAttribute('href')).toBe('/api/v1/rosters/r1/files/roster.xlsx');
    expect(host.textContent).toContain('共 1,234 家企业');
    expect(host.textContent).toContain('c'.repeat(64));
  });

  it('shows a roster that was made before', async () => {
    const { host, network } = await open();
    network.expectOne(URL).flush([READY]);
    await settle();
    expect(host.querySelector('button')).toBeNull();
    expect(host.textContent).toContain('2 KB');
  });

  it('says who can make it to those who cannot', async () => {
    const { host, network } = await open('handler');
    network.expectOne(URL).flush([]);
    await settle();
    expect(host.querySelector('button')).toBeNull();
    expect(host.textContent).toContain('名单由发布员生成');
  });

  it('gives the files of a finished roster to those who cannot make one', async () => {
    const { host, network } = await open('inspector');
    network.expectOne(URL).flush([READY]);
    await settle();
    expect(host.querySelector('a')?.getAttribute('download')).toBe('roster.xlsx');
  });

  it('says why a roster was not made', async () => {
    const { host, network } = await open();
    network
      .expectOne(URL)
      .flush([aRoster({ status: 'failed', failure: { zh: '磁盘已满', en: 'disk full' } })]);
    await settle();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('磁盘已满');
  });
});
