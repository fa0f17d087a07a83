import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { ClaimView } from '@tidu/contracts';
import { aProblem, words } from '../../../../testing/builders';
import { provideApp, settle, startApp } from '../../../../testing/provide-app';
import { anOrganisation, aSession } from '../../organisations/testing/organisation-builders';
import { Session } from '../../session';
import { aClaim } from '../testing/claim-builders';
import { ClaimPage } from './claim.page';

const URL = '/api/v1/claims/c1';
const DECISION = { method: 'PUT', url: `${URL}/decision` };

async function open(claim: ClaimView = aClaim(), session = aSession(['handler'])) {
  TestBed.configureTestingModule({
    providers: provideApp([{ path: 'claims/review/:id', component: ClaimPage }]),
  });
  const network = await startApp();
  TestBed.inject(Session).take(session);
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl('/claims/review/c1');
  await settle();
  network.expectOne(URL).flush(claim);
  await settle();
  const host = harness.fixture.nativeElement as HTMLElement;
  const choose = async (word: string): Promise<void> => {
    const labels = [...host.querySelectorAll('label')];
    const label = labels.find(({ textContent }) => textContent.trim().startsWith(word));
    label?.querySelector('input')?.click();
    await settle();
  };
  const ground = async (text: string): Promise<void> => {
    const field = host.querySelector<HTMLTextAreaElement>('#grounds')!;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await settle();
  };
  const submit = async (): Promise<void> => {
    host.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settle();
  };
  return { host, network, choose, ground, submit };
}

describe('ClaimPage', () => {
  it('offers the proof to download', async () => {
    const { host } = await open();
    const link = host.querySelector<HTMLAnchorElement>(`a[href="${URL}/proof"]`);
    expect(link?.download).toBe('营业执照.pdf');
  });

  it('warns of an enterprise that has members already, as long as nobody has decided', async () => {
    const { host } = await open(aClaim({ claimed: true }));
    expect(host.querySelector('nz-alert')?.textContent).toContain('这家企业已有成员');
  });

  it('does not warn of others', async () => {
    const { host } = await open();
    expect(host.querySelector('nz-alert')).toBeNull();
  });

  it('offers no proof of what was withdrawn', async () => {
    const { host } = await open(aClaim({ status: 'withdrawn' }));
    expect(host.querySelector(`a[href="${URL}/proof"]`)).toBeNull();
    expect(host.textContent).toContain('证明材料已删除');
  });

  it('leaves the decision to the office of the place', async () => {
    const city = anOrganisation({ id: 'o5', level: 'city', divisionCode: '330600' });
    const { host } = await open(aClaim(), aSession(['handler'], { organisation: city }));
    expect(host.querySelector('form')).toBeNull();
    expect(host.textContent).toContain('由绍兴市越城区经济和信息化局审核');
  });

  it('lets nobody decide on their own claim, nor on that of whom they stand in for', async () => {
    const principal = aClaim().claimant;
    const { host } = await open(aClaim(), aSession(['handler'], { principal }));
    expect(host.querySelector('form')).toBeNull();
    expect(host.textContent).toContain('须由其他经办人或审批人办理');
  });

  it('decides nothing without an outcome, and refuses nothing without grounds', async () => {
    const { host, network, choose, submit } = await open();
    await submit();
    expect(host.textContent).toContain('请选择结论');
    await choose('不予确认');
    await submit();
    expect(host.textContent).toContain('请写明理由');
    network.expectNone(DECISION);
  });

  it('refuses with grounds and shows the result', async () => {
    const { host, network, choose, ground, submit } = await open();
    await choose('不予确认');
    await ground(' 证照不清 ');
    await submit();
    const request = network.expectOne(DECISION);
    expect(request.request.body).toEqual({ outcome: 'refused', grounds: '证照不清' });
    request.flush(
      aClaim({ status: 'refused', grounds: '证照不清', decidedAt: '2026-11-21T02:00:00.000Z' }),
    );
    await settle();
    expect(host.querySelector('[role=status]')?.textContent).toContain('认领未予确认');
    expect(host.querySelector('[role=status]')?.textContent).toContain('证照不清');
    expect(host.querySelector('form')).toBeNull();
  });

  it('confirms without grounds', async () => {
    const { host, network, choose, submit } = await open();
    await choose('确认，');
    await submit();
    const request = network.expectOne(DECISION);
    expect(request.request.body).toEqual({ outcome: 'confirmed', grounds: undefined });
    request.flush(aClaim({ status: 'confirmed', enterpriseId: 'e1' }));
    await settle();
    expect(host.textContent).toContain('陈静现在是这家企业的管理员');
    expect(host.querySelector('a[href="/enterprises/e1"]')).not.toBeNull();
  });

  it('shows what it is now when somebody else was faster', async () => {
    const { host, network, choose, submit } = await open();
    await choose('确认，');
    await submit();
    network
      .expectOne(DECISION)
      .flush(aProblem({ status: 409, code: 'state.not-allowed', message: words('已撤回') }), {
        status: 409,
        statusText: 'Conflict',
      });
    await settle();
    network.expectOne(URL).flush(aClaim({ status: 'withdrawn' }));
    await settle();
    expect(host.querySelector('[role=status]')?.textContent).toContain('认领人已撤回');
  });
});
