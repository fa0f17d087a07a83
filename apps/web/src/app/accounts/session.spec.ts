import { HttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import {
  anOpenSession,
  aSession,
  recordPageLoads,
  refuse,
  signIn,
} from '../../testing/account-builders';
import { provideApp, settle, startApp } from '../../testing/provide-app';
import { Connection } from '../api/connection';
import { withActionKey } from '../api/idempotency.interceptor';
import { Session } from './session';

const OUTAGE = { status: 503, statusText: 'Service Unavailable' };

async function start() {
  localStorage.clear();
  TestBed.configureTestingModule({ providers: provideApp() });
  const network = await startApp();
  return { network, session: TestBed.inject(Session), http: TestBed.inject(HttpClient) };
}

describe('Session', () => {
  it('is asked for once, and tells what one may do', async () => {
    const { network, session } = await start();
    const both = Promise.all([session.start(), session.start()]);
    expect(session.loaded()).toBe(false);
    network.expectOne('/api/v1/session').flush(aSession());
    await both;
    expect(session.signedIn()).toBe(true);
    expect(session.may('screening.run')).toBe(true);
    expect(session.may('audit.read')).toBe(false);
  });

  it('lets nobody do more than everybody before the service has said who it is', async () => {
    const { session } = await start();
    expect(session.may('rules.read')).toBe(true);
    expect(session.may('account.own')).toBe(false);
  });

  it('survives an outage and is asked for again when the service is back', async () => {
    const { network, session } = await start();
    const first = session.start();
    network.expectOne('/api/v1/session').flush('', OUTAGE);
    await first;
    expect(session.failure()?.unreachable).toBe(true);
    TestBed.inject(Connection).found();
    await settle();
    network.expectOne('/api/v1/session').flush(aSession());
    await settle();
    expect(session.loaded()).toBe(true);
    expect(session.failure()).toBeUndefined();
  });
});

describe('sessionInterceptor', () => {
  it('leads to the sign-in once, however many requests are refused', async () => {
    const { network, http } = await start();
    signIn(aSession());
    const opened = recordPageLoads();
    for (const url of ['/api/v1/a', '/api/v1/b']) {
      http.get(url).subscribe({ error: () => undefined });
      refuse(network.expectOne(url), { status: 401, code: 'session.required' });
    }
    expect(opened).toEqual(['/sign-in?returnTo=%2F&expired=true']);
  });

  it('does not speak of an ended session to somebody who had none', async () => {
    const { network, http } = await start();
    signIn(anOpenSession('none'));
    const opened = recordPageLoads();
    http.get('/api/v1/a').subscribe({ error: () => undefined });
    refuse(network.expectOne('/api/v1/a'), { status: 401, code: 'session.required' });
    expect(opened).toEqual(['/sign-in?returnTo=%2F']);
  });

  it('leaves a refused sign-in to the page', async () => {
    const { network, http } = await start();
    const opened = recordPageLoads();
    http.get('/api/v1/a').subscribe({ error: () => undefined });
    refuse(network.expectOne('/api/v1/a'), { status: 401, code: 'session.refused' });
    expect(opened).toEqual([]);
  });

  it('renews the marks of the session when a request was taken for a forged one', async () => {
    const { network, http, session } = await start();
    http
      .post('/api/v1/a', {}, { context: withActionKey('k') })
      .subscribe({ error: () => undefined });
    refuse(network.expectOne('/api/v1/a'), { status: 403, code: 'request.forged' });
    network.expectOne('/api/v1/session').flush(aSession());
    await settle();
    expect(session.renewed()).toBe(true);
    expect(session.signedIn()).toBe(true);
  });

  it('sends the mark against forged requests with a change', async () => {
    const { network, http } = await start();
    document.cookie = 'tidu_csrf=mark-1';
    http.post('/api/v1/a', {}, { context: withActionKey('k') }).subscribe();
    const { request } = network.expectOne('/api/v1/a');
    expect(request.headers.get('X-CSRF-Token')).toBe('mark-1');
    document.cookie = 'tidu_csrf=; max-age=0';
  });
});
