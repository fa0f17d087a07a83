import { TestBed } from '@angular/core/testing';
import { anOrganisation, aSession, recordPageLoads, signIn } from '../../testing/account-builders';
import { provideApp, startApp } from '../../testing/provide-app';
import { OtherWindows } from './other-windows';

async function lookAgain() {
  TestBed.configureTestingModule({ providers: provideApp() });
  const network = await startApp();
  signIn(aSession());
  const opened = recordPageLoads();
  TestBed.inject(OtherWindows).watch();
  document.dispatchEvent(new Event('visibilitychange'));
  return { request: network.expectOne('/api/v1/session'), opened };
}

describe('OtherWindows', () => {
  it('lets the page stand while the session is the same', async () => {
    const { request, opened } = await lookAgain();
    request.flush(aSession({ expiresAt: '2026-11-21T21:00:00.000Z' }));
    expect(opened).toEqual([]);
  });

  it('loads the page anew when another window goes on for another organisation', async () => {
    const { request, opened } = await lookAgain();
    request.flush(aSession({ organisation: anOrganisation({ id: 'o2' }) }));
    expect(opened).toEqual(['/']);
  });

  it('lets the page stand when the service cannot say', async () => {
    const { request, opened } = await lookAgain();
    request.flush('', { status: 503, statusText: 'Service Unavailable' });
    expect(opened).toEqual([]);
  });
});
