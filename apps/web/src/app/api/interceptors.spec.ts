import { HttpClient } from '@angular/common/http';
import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { aProblem } from '../../testing/builders';
import { provideApp } from '../../testing/provide-app';
import { ApiFailure } from './api-failure';
import { Connection } from './connection';
import { withActionKey } from './idempotency.interceptor';

function start(): { http: HttpClient; network: HttpTestingController; connection: Connection } {
  TestBed.configureTestingModule({ providers: provideApp() });
  return {
    http: TestBed.inject(HttpClient),
    network: TestBed.inject(HttpTestingController),
    connection: TestBed.inject(Connection),
  };
}

describe('idempotencyInterceptor', () => {
  it('sends the key of the action with a change', () => {
    const { http, network } = start();
    http.post('/api/v1/screenings', {}, { context: withActionKey('key-1') }).subscribe();
    const { request } = network.expectOne('/api/v1/screenings');
    expect(request.headers.get('Idempotency-Key')).toBe('key-1');
  });

  it('sends no key with a read', () => {
    const { http, network } = start();
    http.get('/api/v1/screenings').subscribe();
    const { request } = network.expectOne('/api/v1/screenings');
    expect(request.headers.has('Idempotency-Key')).toBe(false);
  });

  it('refuses a change that belongs to no action', () => {
    const { http } = start();
    let caught: unknown;
    http.delete('/api/v1/calendar/days/2026-10-01').subscribe({
      error: (error: unknown) => (caught = error),
    });
    expect(String(caught)).toContain('has no action key');
  });
});

describe('failureInterceptor', () => {
  it('turns a problem into a failure', () => {
    const { http, network } = start();
    let caught: unknown;
    http.get('/api/v1/x').subscribe({ error: (error: unknown) => (caught = error) });
    network.expectOne('/api/v1/x').flush(aProblem(), { status: 400, statusText: 'Bad Request' });
    expect(caught).toBeInstanceOf(ApiFailure);
  });
});

describe('Connection', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks until the service is ready again, and counts the recovery', () => {
    const { http, network, connection } = start();
    http.get('/api/v1/x').subscribe({ error: () => undefined });
    network.expectOne('/api/v1/x').error(new ProgressEvent('error'));
    expect(connection.reachable()).toBe(false);

    jest.advanceTimersByTime(3000);
    network.expectOne('/api/v1/health').error(new ProgressEvent('error'));
    jest.advanceTimersByTime(6000);
    network.expectOne('/api/v1/health').flush({ status: 'starting' });
    expect(connection.reachable()).toBe(false);
    jest.advanceTimersByTime(3000);
    network.expectOne('/api/v1/health').flush({ status: 'ready' });

    expect(connection.reachable()).toBe(true);
    expect(connection.restored()).toBe(1);
    jest.advanceTimersByTime(30_000);
    network.expectNone('/api/v1/health');
  });

  it('does not take a refusal as an outage', () => {
    const { http, network, connection } = start();
    http.get('/api/v1/x').subscribe({ error: () => undefined });
    network.expectOne('/api/v1/x').flush(aProblem(), { status: 404, statusText: 'Not Found' });
    expect(connection.reachable()).toBe(true);
  });
});
