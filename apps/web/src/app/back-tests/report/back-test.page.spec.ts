import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Role } from '@tidu/domain';
import { provideEchartsCore } from 'ngx-echarts';
import { aSession, signIn } from '../../../testing/account-builders';
import {
  aBackTest,
  aBackTestCriterion,
  aBackTestSummary,
} from '../../../testing/back-test-builders';
import { words } from '../../../testing/builders';
import { FakeEventSource } from '../../../testing/fake-event-source';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { BackTestPage } from './back-test.page';

const DONE = aBackTest({
  status: 'completed',
  done: 4,
  summary: aBackTestSummary({
    changes: { gain: 0, loss: 0, opened: 0, closed: 1 },
    criteria: [aBackTestCriterion('rdShare', { closed: 1 })],
  }),
});
const ROW = {
  enterpriseId: 'e1',
  enterpriseName: '甲公司',
  creditCode: null,
  divisionCode: '330100',
  city: '杭州市',
  county: '',
  industry: null,
  sizeClass: null,
  before: 'undetermined',
  after: 'unmet',
  change: 'closed',
  criteria: ['rdShare'],
  factsChangedSince: false,
};
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

async function open(url = '/back-tests/b1', role: Role = 'publisher') {
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
      ...provideApp([{ path: 'back-tests/:id', component: BackTestPage }]),
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

describe('BackTestPage', () => {
  it('follows a running back-test and then shows its report', async () => {
    const { network, host } = await open();
    network.expectOne('/api/v1/back-tests/b1').flush(aBackTest());
    await settle();
    const [stream] = FakeEventSource.opened;
    expect(stream?.url).toBe('/api/v1/back-tests/b1/events');
    stream?.send('progress', { status: 'running', done: 2, total: 4, changed: 1 });
    await settle();
    expect(host.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('50');

    stream?.send('progress', { status: 'completed', done: 4, total: 4, changed: 1 });
    await settle();
    network.expectOne('/api/v1/back-tests/b1').flush(DONE);
    await settle();
    network
      .expectOne(({ url }) => url.endsWith('/changes'))
      .flush({ items: [ROW], next: null, matching: 1 });
    await settle();
    expect(host.querySelector('tidu-story')?.textContent).toContain('4 家企业中，1 家结论不同');
    const links = [...host.querySelectorAll('tidu-changes-table a.side')].map((link) =>
      decodeURIComponent(link.getAttribute('href') ?? ''),
    );
    expect(links[0]).toContain(`pack=CN-GRADIENT-2022/little-giant@${'a'.repeat(64)}`);
    expect(links[1]).toContain(`pack=CN-GRADIENT-2026/little-giant@${'b'.repeat(64)}`);
    expect(host.textContent).toContain('a'.repeat(64));
  });

  it('asks for the lines that the URL narrows to', async () => {
    const { network } = await open('/back-tests/b1?change=closed&criterion=rdShare&sizeClass=x');
    network.expectOne('/api/v1/back-tests/b1').flush(DONE);
    await settle();
    const { request } = network.expectOne(({ url }) => url.endsWith('/changes'));
    expect(request.params.toString()).toBe('change=closed&criterion=rdShare&limit=50');
  });

  it('says why a back-test failed', async () => {
    const { network, host } = await open();
    network
      .expectOne('/api/v1/back-tests/b1')
      .flush(aBackTest({ status: 'failed', failure: words('规则包已删除') }));
    await settle();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('规则包已删除');
    expect(host.querySelector('[role=alert] a')?.getAttribute('href')).toBe('/back-tests/new');
  });

  it('offers another back-test only to those who may start one', async () => {
    const { network, host } = await open('/back-tests/b1', 'inspector');
    network.expectOne('/api/v1/back-tests/b1').flush(aBackTest({ status: 'failed' }));
    await settle();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('回测没有完成');
    expect(host.querySelector('[role=alert] a')).toBeNull();
  });
});
