import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { By } from '@angular/platform-browser';
import { RouterTestingHarness } from '@angular/router/testing';
import type { DivisionView } from '@tidu/contracts';
import { aProblem, words } from '../../../../testing/builders';
import { provideApp, settle, startApp } from '../../../../testing/provide-app';
import { DivisionPickerComponent } from '../../../divisions/division-picker.component';
import { anOrganisation } from '../testing/organisation-builders';
import { CreateOrganisationPage } from './create-organisation.page';

@Component({
  selector: 'tidu-probe',
  template: '',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class ProbePage {}

const PLACES: DivisionView[] = [
  { code: '330000', name: '浙江省', level: 'province', parentCode: null },
  { code: '330600', name: '绍兴市', level: 'city', parentCode: '330000' },
  { code: '330602', name: '越城区', level: 'county', parentCode: '330600' },
];

async function open() {
  TestBed.configureTestingModule({
    providers: provideApp([
      { path: 'organisations/new', component: CreateOrganisationPage },
      { path: 'organisations/:id', component: ProbePage },
    ]),
  });
  const network = await startApp();
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl('/organisations/new');
  await settle();
  const host = harness.fixture.nativeElement as HTMLElement;
  const answerPlaces = async (): Promise<void> => {
    for (const request of network.match(({ url }) => url === '/api/v1/divisions')) {
      const parent = request.request.params.get('parent');
      request.flush(PLACES.filter(({ parentCode }) => parentCode === parent));
    }
    await settle();
  };
  const pick = async (prefix: string): Promise<void> => {
    const picker = harness.fixture.debugElement.query(By.directive(DivisionPickerComponent));
    (picker.componentInstance as DivisionPickerComponent).prefix.set(prefix);
    await settle();
    await answerPlaces();
  };
  const choose = async (word: string): Promise<void> => {
    const labels = [...host.querySelectorAll('label')];
    labels
      .find(({ textContent }) => textContent.trim() === word)
      ?.querySelector('input')
      ?.click();
    await settle();
    await answerPlaces();
  };
  const name = (): HTMLInputElement => host.querySelector('#organisation-name')!;
  const submit = async (): Promise<void> => {
    host.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settle();
  };
  return { host, network, pick, choose, name, submit };
}

describe('CreateOrganisationPage', () => {
  it('proposes the name of the office of a place, and creates it', async () => {
    const { network, pick, name, submit } = await open();
    await pick('330602');
    expect(name().value).toBe('绍兴市越城区经济和信息化局');
    await submit();
    const { request } = network.expectOne({ method: 'POST', url: '/api/v1/organisations' });
    expect(request.body).toEqual({
      kind: 'office',
      name: '绍兴市越城区经济和信息化局',
      level: 'county',
      division: '330602',
    });
    expect(request.headers.has('Idempotency-Key')).toBe(true);
  });

  it('lets the level follow the place', async () => {
    const { host, pick, name } = await open();
    await pick('3306');
    const chosen = host.querySelectorAll('.ant-radio-wrapper-checked');
    expect([...chosen].map(({ textContent }) => textContent.trim())).toEqual(['主管部门', '市级']);
    expect(name().value).toBe('绍兴市经济和信息化局');
  });

  it('refuses a level that does not fit the place before anything is sent', async () => {
    const { host, network, pick, choose, submit } = await open();
    await pick('3306');
    await choose('县级');
    await submit();
    expect(host.textContent).toContain('县级机构须选到县（市、区）');
    network.expectNone({ method: 'POST', url: '/api/v1/organisations' });
  });

  it('keeps a name that somebody has typed', async () => {
    const { pick, name } = await open();
    name().value = '越城区科技和工业信息化局';
    name().dispatchEvent(new Event('input'));
    await pick('330602');
    expect(name().value).toBe('越城区科技和工业信息化局');
  });

  it('asks a body of experts for its name alone, and shows what was created', async () => {
    const { host, network, choose, name, submit } = await open();
    await choose('专家机构');
    expect(host.querySelector('tidu-division-picker')).toBeNull();
    name().value = ' 绍兴市专家库 ';
    name().dispatchEvent(new Event('input'));
    await submit();
    const request = network.expectOne({ method: 'POST', url: '/api/v1/organisations' });
    expect(request.request.body).toEqual({ kind: 'expertBody', name: '绍兴市专家库' });
    request.flush(anOrganisation({ id: 'o9' }));
    await settle();
    expect(TestBed.inject(Location).path()).toBe('/organisations/o9');
  });

  it('puts the fault of a field beside it', async () => {
    const { host, network, pick, submit } = await open();
    await pick('330602');
    await submit();
    network
      .expectOne({ method: 'POST', url: '/api/v1/organisations' })
      .flush(
        aProblem({ errors: [{ path: 'division', rule: 'taken', message: words('已有主管部门') }] }),
        { status: 409, statusText: 'Conflict' },
      );
    await settle();
    expect(host.querySelector('[role=alert]')?.textContent).toContain('提交的内容有误');
    expect(host.querySelector('.ant-form-item-explain')?.textContent).toContain('已有主管部门');
  });
});
