import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Role } from '@tidu/domain';
import { provideEchartsCore } from 'ngx-echarts';
import { aSession, signIn } from '../../testing/account-builders';
import { aRow, aScreening, words } from '../../testing/builders';
import { FakeEventSource } from '../../testing/fake-event-source';
import { provideApp, settle, startApp } from '../../testing/provide-app';
import { ScreeningPage } from './screening.page';

const DONE = aScreening({
  status: 'completed',
  done: 4,
  summary: {
    enterprises: 4,
    verdicts: { met: 0, unmet: 1, undetermined: 3 },
    pools: { sprint: 3, insufficient: 1 },
    items: {},
  },
});
/** jsdom cannot draw; the charts are looked at in a real browser. */
const noDrawing = {
  init: () => ({
    on: () => undefined,
    setOption: () => undefined,
    dispose: () => undefined,
    resize: () => undefined,
    isDisposed: () => false,
  }),
};

async function open(url = '/screenings/s1', role: Role = 'handler') {
  FakeEventSource.install();
  Object.defineProperty(globalThis, 'ResizeObserver', {
    value: class {
      observe(): void {
        /* nothing has a size here */
      }
      unobserve(): void {
        /* nothing has a size here */
      }
      disconnect(): void {
        /* nothing has a size here */
      }
    },
    configurable: true,
  });
  TestBed.configureTestingModule({
    providers: [
      ...provideApp([{ path: 'screenings/:id', component: ScreeningPage }]),
      provideEchartsCore({ echarts: () => Promise.resolve(noDrawing) }),
    ],
  });
  const network = await startApp();
  signIn(aSession({}, [role]));
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(url);
  await settle();
  return { network, host: harness.fixture.nativeElement as HTMLElement };
}

describe('ScreeningPage', () => {
  it('follows a running screening and then shows its results', async () => {
    const { network, host } = await open();
    network.expectOne('/api/v1/screenings/s1').flush(aScreening());
    await settle();
    const [stream] = FakeEventSource.opened;
    expect(stream?.url).toBe('/api/v1/screenings/s1/events');

    stream?.send('progress', { status: 'running', done: 2, total: 4, pools: { sprint: 2 } });
    await settle();
    expect(host.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('50');

    stream?.send('progress', { status: 'completed', done: 4, total: 4, pools: {} });
    await settle();
    network.expectOne('/api/v1/screenings/s1').flush(DONE);
    await settle();
    network.expectOne(({ url }) => url.endsWith('/rosters')).flush([]);
    network
      .expectOne(({ url }) => url.endsWith('/assessments'))
      .flush({ items: [aRow()], next: null, matching: 4 });
    await settle();
    expect(host.textContent).toContain('甲公司');
    expect(host.textContent).toContain('有 1 项条文尚未与官方文本核对');
  });

  it('asks for the lines that the URL narrows to', async () => {
    const { network } = await open('/screenings/s1?pool=sprint&criterion=revenue&status=unmet');
    network.expectOne('/api/v1/screenings/s1').flush(DONE);
    await settle();
    const { request } = network.expectOne(({ url }) => url.endsWith('/assessments'));
    expect(request.params.toString()).toBe(
      'pool=sprint&criterion=revenue&itemStatus=unmet&limit=50',
    );
  });

  it('says why a screening failed', async () => {
    const { network, host } = await open();
    network
      .expectOne('/api/v1/screenings/s1')
      .flush(aScreening({ status: 'failed', failure: words('磁盘已满') }));
    await settle();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('磁盘已满');
    expect(host.querySelector('[role=alert] a')?.textContent).toContain('重新开始摸排');
    expect(FakeEventSource.opened).toEqual([]);
  });

  it('offers another screening only to those who may start one', async () => {
    const { network, host } = await open('/screenings/s1', 'inspector');
    network.expectOne('/api/v1/screenings/s1').flush(aScreening({ status: 'failed' }));
    await settle();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('摸排没有完成');
    expect(host.querySelector('[role=alert] a')).toBeNull();
  });
});
