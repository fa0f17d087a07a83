import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { anOpenSession, aSession, refuse, signIn } from '../../../testing/account-builders';
import { press, type } from '../../../testing/forms';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { EnrolPage } from './enrol.page';

const BEGIN = { method: 'POST', url: '/api/v1/account/second-factor' };
const CONFIRM = { method: 'PUT', url: '/api/v1/account/second-factor' };
const ADDRESS = 'otpauth://totp/Tidu:zhang?secret=JBSWY3DPEHPK3PXP&issuer=Tidu';

async function open() {
  localStorage.clear();
  TestBed.configureTestingModule({
    providers: provideApp([
      { path: 'enrol', component: EnrolPage },
      { path: '**', children: [] },
    ]),
  });
  const network = await startApp();
  signIn(anOpenSession('enrol'));
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl('/enrol?returnTo=%2Fscreenings');
  await settle();
  return { host: harness.fixture.nativeElement as HTMLElement, network };
}

describe('EnrolPage', () => {
  it('shows the secret, takes a code, shows the recovery codes once, and goes on', async () => {
    const { host, network } = await open();
    network.expectOne(BEGIN).flush({ secret: 'JBSWY3DPEHPK3PXP', address: ADDRESS });
    await settle();
    expect(host.querySelector('nz-qrcode svg')).not.toBeNull();
    expect(host.textContent).toContain('JBSW Y3DP EHPK 3PXP');

    type(host, '#new-code', '123 456');
    press(host, '确认');
    const confirmation = network.expectOne(CONFIRM);
    expect(confirmation.request.body).toEqual({ code: '123456' });
    confirmation.flush({ codes: ['aaaa-bbbb', 'cccc-dddd'] });
    await settle();
    expect(host.textContent).toContain('aaaa-bbbb');
    expect(host.textContent).not.toContain('JBSW Y3DP');

    const goOn = [...host.querySelectorAll('button')].find((one) =>
      one.textContent.includes('继续'),
    )!;
    expect(goOn.disabled).toBe(true);
    host.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await settle();
    expect(goOn.disabled).toBe(false);
    goOn.click();
    network.expectOne('/api/v1/session').flush(aSession());
    await settle();
    expect(TestBed.inject(Router).url).toBe('/screenings');
  });

  it('keeps the secret on the page when the code was wrong', async () => {
    const { host, network } = await open();
    network.expectOne(BEGIN).flush({ secret: 'JBSWY3DPEHPK3PXP', address: ADDRESS });
    await settle();
    type(host, '#new-code', '000000');
    press(host, '确认');
    refuse(network.expectOne(CONFIRM), { status: 401, code: 'session.refused' });
    await settle();
    expect(host.textContent).toContain('被拒绝：session.refused');
    expect(host.textContent).toContain('JBSW Y3DP EHPK 3PXP');
  });

  it('offers another try when the secret could not be had', async () => {
    const { host, network } = await open();
    network.expectOne(BEGIN).flush('', { status: 503, statusText: 'Service Unavailable' });
    await settle();
    press(host, '重试');
    network.expectOne(BEGIN).flush({ secret: 'JBSWY3DPEHPK3PXP', address: ADDRESS });
    await settle();
    expect(host.textContent).toContain('JBSW Y3DP EHPK 3PXP');
  });
});
