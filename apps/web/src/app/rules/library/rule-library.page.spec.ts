import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { words } from '../../../testing/builders';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { aLibraryPack } from '../../../testing/rule-builders';
import { RuleLibraryPage } from './rule-library.page';

const SELECTION = {
  pack: aLibraryPack(),
  grounds: [{ text: words('认定适用新办法'), reference: null, confirmed: true }],
  outsideEffectiveDates: false,
  certificateUntil: null,
  reason: null,
};

async function open(url: string) {
  TestBed.configureTestingModule({
    providers: provideApp([{ path: 'rules', component: RuleLibraryPage }]),
  });
  const network = await startApp();
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(url);
  await settle();
  return { network, host: harness.fixture.nativeElement as HTMLElement };
}

describe('RuleLibraryPage', () => {
  it('asks for what the URL narrows to, and shows how much was seen in the original', async () => {
    const { network, host } = await open('/rules?q=研发&tier=little-giant&inForceOn=2026-06-30');
    const { request } = network.expectOne(({ url }) => url.endsWith('/rule-packs'));
    expect(request.params.get('q')).toBe('研发');
    expect(request.params.get('tier')).toBe('little-giant');
    expect(request.params.get('inForceOn')).toBe('2026-06-30');
    expect(host.textContent).toContain('清除筛选');
  });

  it('lists the packs, and leads to the comparison with the older one', async () => {
    const { network, host } = await open('/rules');
    network
      .expectOne(({ url }) => url.endsWith('/rule-packs'))
      .flush([
        aLibraryPack({ criteria: 18, confirmedCriteria: 11 }),
        aLibraryPack({ id: 'CN-GRADIENT-2022/little-giant', effectiveUntil: '2026-03-31' }),
      ]);
    await settle();
    expect(host.textContent).toContain('18 条中 11 条见原文');
    expect(host.textContent).toContain('已被替代');
    const [link, ...others] = host.querySelectorAll('a[href*="difference?"]');
    expect(link?.getAttribute('href')).toContain(
      'from=CN-GRADIENT-2022%2Flittle-giant&to=CN-GRADIENT-2026%2Flittle-giant',
    );
    expect(others).toEqual([]);
  });

  it('says which rule applies, and asks anew when the procedure changes', async () => {
    const { network, host } = await open('/rules');
    network.expectOne(({ url }) => url.endsWith('/rule-selection')).flush(SELECTION);
    await settle();
    const answer = host.querySelector('.answer')?.textContent;
    expect(answer).toContain('小巨人标准');
    expect(answer).toContain('认定适用新办法');

    const review = [...host.querySelectorAll<HTMLElement>('tidu-rule-finder label')].find(
      ({ textContent }) => textContent.includes('复核'),
    );
    review?.querySelector('input')?.click();
    await settle();
    const { request } = network.expectOne(({ url }) => url.endsWith('/rule-selection'));
    expect(request.params.get('procedure')).toBe('review');
    expect(host.textContent).toContain('证书发证日期');
  });

  it('puts a search into the URL', async () => {
    const { host } = await open('/rules');
    const field = host.querySelector<HTMLInputElement>('input[type=search]');
    if (!field) throw new Error('there is no search field');
    field.value = '负债率';
    field.dispatchEvent(new Event('input'));
    field.form?.dispatchEvent(new Event('submit'));
    await settle();
    expect(decodeURIComponent(TestBed.inject(Location).path())).toBe('/rules?q=负债率');
  });
});
