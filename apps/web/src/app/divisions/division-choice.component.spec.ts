import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { OrganisationView } from '@tidu/contracts';
import { anOrganisation, aSession, signIn } from '../../testing/account-builders';
import { provideApp, settle, startApp } from '../../testing/provide-app';
import { DivisionChoiceComponent } from './division-choice.component';

const PROVINCE = anOrganisation({
  level: 'province',
  divisionCode: '330000',
  divisionName: '浙江省',
});
const CITIES = [
  { code: '330100', name: '杭州市', level: 'city', parentCode: '330000' },
  { code: '330200', name: '宁波市', level: 'city', parentCode: '330000' },
];

async function open(organisation: OrganisationView, prefix = '') {
  TestBed.configureTestingModule({ providers: provideApp() });
  const network = await startApp();
  signIn(aSession({ organisation }));
  const fixture = TestBed.createComponent(DivisionChoiceComponent);
  fixture.componentRef.setInput('prefix', prefix);
  document.body.append(fixture.nativeElement as HTMLElement);
  await settle();
  return { network, host: fixture.nativeElement as HTMLElement, choice: fixture.componentInstance };
}

/** The cascader opens and chooses after a moment. */
async function aMoment(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 250));
  await settle();
}

/** Opens the list of places. */
async function unfold(host: HTMLElement, network: HttpTestingController, places: object[]) {
  host.querySelector<HTMLElement>('nz-cascader')?.click();
  await aMoment();
  const { request } = answer(network, places);
  await settle();
  return {
    parent: request.params.get('parent'),
    options: [...document.querySelectorAll<HTMLElement>('.ant-cascader-menu-item')],
  };
}

function answer(network: HttpTestingController, places: object[]) {
  const asked = network.expectOne(({ url }) => url === '/api/v1/divisions');
  asked.flush(places);
  return asked;
}

describe('DivisionChoiceComponent', () => {
  afterEach(() => document.body.replaceChildren());

  it('offers a province its cities, without those that are planned separately', async () => {
    const { host, network, choice } = await open(PROVINCE);
    expect(host.textContent).toContain('本机关辖区');
    expect(host.textContent).not.toContain('全国');
    const { parent, options } = await unfold(host, network, CITIES);
    expect(parent).toBe('330000');
    expect(options.map(({ textContent }) => textContent.trim())).toEqual(['杭州市']);
    options[0]?.click();
    await aMoment();
    expect(choice.prefix()).toBe('3301');
  });

  it('shows what was chosen before from the office’s own place down', async () => {
    const { host, network } = await open(PROVINCE, '3301');
    answer(network, CITIES);
    await settle();
    expect(host.querySelector('.ant-select-selection-item')?.textContent.trim()).toBe('杭州市');
  });

  it('offers the ministry the whole country', async () => {
    const ministry = anOrganisation({ level: 'ministry', divisionCode: '000000' });
    const { host, network } = await open(ministry);
    expect(host.textContent).toContain('全国');
    const provinces = [{ code: '330000', name: '浙江省', level: 'province', parentCode: null }];
    const { parent, options } = await unfold(host, network, provinces);
    expect(parent).toBeNull();
    expect(options.map(({ textContent }) => textContent.trim())).toEqual(['浙江省']);
  });

  it('leaves a county nothing to choose', async () => {
    const county = anOrganisation({ divisionName: '浙江省 绍兴市 越城区' });
    const { host } = await open(county);
    expect(host.textContent).toContain('本机关辖区：越城区');
    expect(host.querySelector('nz-cascader')).toBeNull();
  });
});
