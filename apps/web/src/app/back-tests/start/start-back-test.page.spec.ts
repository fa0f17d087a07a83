import { Location } from '@angular/common';
import type { HttpTestingController } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Role } from '@tidu/domain';
import { aSession, signIn } from '../../../testing/account-builders';
import { aBackTest } from '../../../testing/back-test-builders';
import { aPack, aProblem, aScreening, words } from '../../../testing/builders';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { aLibraryPack } from '../../../testing/rule-builders';
import { StartBackTestPage } from './start-back-test.page';

@Component({
  selector: 'tidu-probe',
  template: '',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class ProbePage {}

async function open(
  role: Role = 'publisher',
): Promise<{ host: HTMLElement; network: HttpTestingController }> {
  jest.useFakeTimers({
    doNotFake: ['setTimeout', 'queueMicrotask'],
    now: new Date('2022-06-30T09:00:00'),
  });
  TestBed.configureTestingModule({
    providers: provideApp([
      { path: 'back-tests/new', component: StartBackTestPage },
      { path: 'back-tests/:id', component: ProbePage },
    ]),
  });
  const network = await startApp();
  signIn(aSession({}, [role]));
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl('/back-tests/new');
  network
    .expectOne('/api/v1/rule-packs')
    .flush([
      aLibraryPack(),
      aLibraryPack({ id: 'CN-GRADIENT-2022/little-giant', title: words('原标准') }),
    ]);
  network
    .expectOne(({ url }) => url.endsWith('/rule-pack-drafts'))
    .flush({ items: [], next: null });
  network
    .expectOne(({ url }) => url.endsWith('/screenings'))
    .flush({ items: [aScreening({ status: 'completed' })], next: null });
  await settle();
  return { host: harness.fixture.nativeElement as HTMLElement, network };
}

async function press(host: HTMLElement, words: string): Promise<void> {
  [...host.querySelectorAll('button')]
    .find(({ textContent }) => textContent.includes(words))
    ?.click();
  await settle();
}

function write(host: HTMLElement, field: string, text: string): void {
  const element = host.querySelector<HTMLInputElement | HTMLTextAreaElement>(field);
  if (!element) throw new Error(`there is no ${field}`);
  element.value = text;
  element.dispatchEvent(new Event('input'));
}

describe('StartBackTestPage', () => {
  afterEach(() => jest.useRealTimers());

  it('proposes the newest little-giant rule against the one that it replaced', async () => {
    const { host, network } = await open();
    host.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settle();
    const request = network.expectOne({ method: 'POST', url: '/api/v1/back-tests' });
    expect(request.request.body).toEqual({
      baseline: 'CN-GRADIENT-2022/little-giant',
      candidate: 'CN-GRADIENT-2026/little-giant',
      procedure: 'recognition',
      asOf: '2022-06-30',
    });
    request.flush(aBackTest({ id: 'b9' }), { status: 202, statusText: 'Accepted' });
    await settle();
    expect(TestBed.inject(Location).path()).toBe('/back-tests/b9');
  });

  it('shows the faults of a draft by line, then takes the sound one as candidate', async () => {
    const { host, network } = await open();
    await press(host, '上传规则草案');
    write(host, '#draft-name', '试行稿');
    write(host, '#draft-source', 'id: X');
    await settle();
    await press(host, '检查并保存草案');
    network.expectOne({ method: 'POST', url: '/api/v1/rule-pack-drafts' }).flush(
      aProblem({
        code: 'rule-pack.invalid',
        message: words('规则包有误'),
        errors: [
          { path: 'criteria[3]', rule: 'gap', message: words('分段有空缺'), line: 40 },
          { path: 'id', rule: 'pattern', message: words('编号格式不对'), line: 1 },
        ],
      }),
      { status: 422, statusText: 'Unprocessable' },
    );
    await settle();
    const rows = [...host.querySelectorAll('tidu-draft-upload tbody tr')];
    expect(rows.map((row) => row.querySelector('td')?.textContent)).toEqual(['1', '40']);
    expect(rows[1]?.textContent).toContain('分段有空缺');

    write(host, '#draft-source', 'id: Y');
    await settle();
    await press(host, '检查并保存草案');
    const draft = { ...aPack(), draftId: 'd1', name: '试行稿', createdAt: '2026-01-01' };
    network.expectOne({ method: 'POST', url: '/api/v1/rule-pack-drafts' }).flush(draft);
    await settle();
    host.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settle();
    const { request } = network.expectOne({ method: 'POST', url: '/api/v1/back-tests' });
    expect(request.body).toMatchObject({ candidate: 'draft:d1' });
  });

  it('takes no draft from those who may not write one', async () => {
    const { host } = await open('handler');
    expect(host.textContent).toContain('开始回测');
    expect(host.textContent).not.toContain('上传规则草案');
  });
});
