import { TestBed } from '@angular/core/testing';
import type { ClaimView } from '@tidu/contracts';
import { aProblem, words } from '../../../../testing/builders';
import { provideApp, settle, startApp } from '../../../../testing/provide-app';
import { aClaim } from '../testing/claim-builders';
import { OwnClaimsPage } from './own-claims.page';

const URL = '/api/v1/claims/own';

async function open(claims: ClaimView[]) {
  TestBed.configureTestingModule({ providers: provideApp() });
  const network = await startApp();
  const fixture = TestBed.createComponent(OwnClaimsPage);
  await settle();
  network.expectOne(URL).flush(claims);
  await settle();
  const pressLast = async (text: string): Promise<void> => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.findLast(({ textContent }) => textContent.trim() === text)?.click();
    await settle();
  };
  return { host: fixture.nativeElement as HTMLElement, network, pressLast };
}

describe('OwnClaimsPage', () => {
  afterEach(() => TestBed.resetTestingModule());

  it('tells a newcomer what claiming is for and where it starts', async () => {
    const { host } = await open([]);
    expect(host.textContent).toContain('还没有认领企业');
    const links = [...host.querySelectorAll('a[href="/claims/new"]')];
    expect(links.map(({ textContent }) => textContent.trim())).toEqual(['认领企业', '认领企业']);
  });

  it('shows the status of each claim, what comes next, and the grounds of a refusal', async () => {
    const { host } = await open([
      aClaim(),
      aClaim({ id: 'c2', status: 'refused', grounds: '证照上的名称不一致' }),
    ]);
    const [waiting, refused] = [...host.querySelectorAll('tidu-own-claim')];
    expect(waiting?.textContent).toContain('正在等待绍兴市越城区经济和信息化局确认');
    expect(waiting?.querySelector('button')).not.toBeNull();
    expect(refused?.textContent).toContain('证照上的名称不一致');
    expect(refused?.querySelector('button')).toBeNull();
  });

  it('withdraws a claim after asking, or says why it cannot be', async () => {
    const { host, network, pressLast } = await open([aClaim()]);
    await pressLast('撤回认领');
    expect(document.body.textContent).toContain('撤回对“绍兴某某精密机械有限公司”的认领');
    await pressLast('撤回认领');
    network
      .expectOne({ method: 'DELETE', url: `${URL}/c1` })
      .flush(aProblem({ status: 409, code: 'state.not-allowed', message: words('认领已经确认') }), {
        status: 409,
        statusText: 'Conflict',
      });
    await settle();
    expect(document.querySelector('.ant-modal [role=alert]')?.textContent).toContain('已经确认');
    await pressLast('撤回认领');
    network.expectOne({ method: 'DELETE', url: `${URL}/c1` }).flush(null);
    await settle();
    network.expectOne(URL).flush([aClaim({ status: 'withdrawn' })]);
    await settle();
    expect(host.querySelector('tidu-tag')?.textContent).toContain('已撤回');
  });
});
