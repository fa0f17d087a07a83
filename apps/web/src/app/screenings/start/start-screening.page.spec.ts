import { Location } from '@angular/common';
import type { HttpTestingController, TestRequest } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { CreateScreening } from '@tidu/contracts';
import { anOrganisation, aSession, signIn } from '../../../testing/account-builders';
import { aProblem, aProgramme, aScreening, words } from '../../../testing/builders';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { StartScreeningPage } from './start-screening.page';

@Component({
  selector: 'tidu-probe',
  template: '',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class ProbePage {}

async function open(
  today: string,
  years = [2023, 2024, 2025],
): Promise<{ host: HTMLElement; network: HttpTestingController }> {
  jest.useFakeTimers({ doNotFake: ['setTimeout', 'queueMicrotask'], now: new Date(today) });
  TestBed.configureTestingModule({
    providers: provideApp([
      { path: 'screenings/new', component: StartScreeningPage },
      { path: 'screenings/:id', component: ProbePage },
    ]),
  });
  const network = await startApp();
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl('/screenings/new');
  network.expectOne('/api/v1/programmes').flush([aProgramme()]);
  await settle();
  network.expectOne('/api/v1/screenings/fact-years').flush({ years });
  await settle();
  return { host: harness.fixture.nativeElement as HTMLElement, network };
}

async function submit(host: HTMLElement, network: HttpTestingController): Promise<TestRequest> {
  host.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
  await settle();
  return network.expectOne({ method: 'POST', url: '/api/v1/screenings' });
}

describe('StartScreeningPage', () => {
  afterEach(() => jest.useRealTimers());

  it('explains which years the day stands for', async () => {
    const { host } = await open('2026-06-30T09:00:00');
    expect(host.textContent).toContain('“上年度”（Y1）为 2025 年');
    expect(host.textContent).not.toContain('试算');
  });

  it('warns plainly when the day lies outside the dates of the rules', async () => {
    const { host } = await open('2026-03-31T09:00:00');
    expect(host.textContent).toContain('试算：基准日不在规则施行期内');
  });

  it('offers a day of which figures are known when those of the chosen day are not', async () => {
    const { host } = await open('2026-06-30T09:00:00', [2019, 2020, 2021]);
    expect(host.textContent).toContain('没有 2023、2024、2025 年的指标数据');
    host.querySelector<HTMLButtonElement>('tidu-figure-years button')?.click();
    await settle();
    expect(host.textContent).toContain('“上年度”（Y1）为 2021 年');
    expect(host.querySelector('tidu-figure-years nz-alert')).toBeNull();
  });

  it('asks for an import when no figures are known at all', async () => {
    const { host } = await open('2026-06-30T09:00:00', []);
    expect(host.textContent).toContain('请先导入');
  });

  it('starts the screening and shows it', async () => {
    const { host, network } = await open('2026-06-30T09:00:00');
    const request = await submit(host, network);
    expect(request.request.body).toEqual({
      pack: 'CN-GRADIENT-2026/little-giant',
      procedure: 'recognition',
      asOf: '2026-06-30',
      division: undefined,
    });
    request.flush(aScreening({ id: 's9' }), { status: 202, statusText: 'Accepted' });
    await settle();
    expect(TestBed.inject(Location).path()).toBe('/screenings/s9');
  });

  it('puts the fault of a field beside it, and tries again under the same key', async () => {
    const { host, network } = await open('2026-06-30T09:00:00');
    const first = await submit(host, network);
    first.flush(
      aProblem({ errors: [{ path: 'asOf', rule: 'future', message: words('基准日太晚') }] }),
      { status: 400, statusText: 'Bad Request' },
    );
    await settle();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('提交的内容有误');
    expect(host.querySelector('.ant-form-item-explain')?.textContent).toContain('基准日太晚');

    const second = await submit(host, network);
    const keys = [first, second].map(({ request }) => request.headers.get('Idempotency-Key'));
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys[1]).toBe(keys[0]);
  });

  it('leaves a county office no choice of place, and its own place to the service', async () => {
    const { host, network } = await open('2026-06-30T09:00:00');
    signIn(aSession({ organisation: anOrganisation({ divisionName: '浙江省 绍兴市 越城区' }) }));
    await settle();
    expect(host.textContent).toContain('本机关辖区：越城区');
    expect(host.querySelector('tidu-division-picker')).toBeNull();
    const { request } = await submit(host, network);
    expect((request.body as CreateScreening).division).toBeUndefined();
  });

  it('says at the place that it is another office’s', async () => {
    const { host, network } = await open('2026-06-30T09:00:00');
    const message = words('3307 不在本机关辖区内');
    (await submit(host, network)).flush(
      aProblem({ errors: [{ path: 'division', rule: 'division.outside-jurisdiction', message }] }),
      { status: 400, statusText: 'Bad Request' },
    );
    await settle();
    const fault = host.querySelector('tidu-division-choice .ant-form-item-explain');
    expect(fault?.textContent).toContain('3307 不在本机关辖区内');
  });
});
