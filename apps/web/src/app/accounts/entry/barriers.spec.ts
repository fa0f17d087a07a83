import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, type Routes } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { SessionView } from '@tidu/contracts';
import { PERMISSIONS, type Permission } from '@tidu/domain';
import { anOpenSession, aSession } from '../../../testing/account-builders';
import { provideApp, settle, startApp } from '../../../testing/provide-app';
import { APP_ROUTES } from '../../app.routes';
import { Connection } from '../../api/connection';
import { barriers } from './barriers';
import { NEEDED_PERMISSIONS } from './needed-permissions';

@Component({
  selector: 'tidu-probe',
  template: 'the page',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class ProbePage {}

const ROUTES: Routes = [...barriers(), { path: '**', component: ProbePage }];

async function open(url: string, session: SessionView | undefined) {
  localStorage.clear();
  TestBed.configureTestingModule({ providers: provideApp(ROUTES) });
  const network = await startApp();
  const harness = await RouterTestingHarness.create();
  const arrived = harness.navigateByUrl(url);
  await settle();
  const request = network.expectOne('/api/v1/session');
  if (session) request.flush(session);
  else request.flush('', { status: 503, statusText: 'Service Unavailable' });
  await arrived;
  await settle();
  const text = (): string => (harness.fixture.nativeElement as HTMLElement).textContent;
  return { network, text, router: TestBed.inject(Router) };
}

describe('barriers', () => {
  it('open a place to whoever may, without changing the address', async () => {
    const { text, router } = await open('/screenings/new?year=2026', aSession());
    expect(text()).toContain('the page');
    expect(router.url).toBe('/screenings/new?year=2026');
  });

  it('lead nobody to the sign-in, and from there back', async () => {
    const { router } = await open('/imports/i1?severity=error', anOpenSession('none'));
    expect(router.url).toBe('/sign-in?returnTo=%2Fimports%2Fi1%3Fseverity%3Derror');
  });

  it.each([
    ['second-factor', '/sign-in/second-factor'],
    ['enrol', '/sign-in/enrol'],
  ] as const)('lead a sign-in at the stage %s to its page', async (stage, page) => {
    const { router } = await open('/screenings', anOpenSession(stage));
    expect(router.url).toBe(`${page}?returnTo=%2Fscreenings`);
  });

  it('say what is missing and for whom one acts, at the address that was asked for', async () => {
    const { text, router } = await open('/audit', aSession());
    expect(router.url).toBe('/audit');
    expect(text()).toContain('没有权限');
    expect(text()).toContain('“查看审计记录”的权限');
    expect(text()).toContain('绍兴市越城区经济和信息化局');
    expect(text()).toContain('经办人');
  });

  it('tell a newcomer how to join', async () => {
    const newcomer = aSession({ organisation: null, memberships: [] }, []);
    const { text } = await open('/screenings', newcomer);
    expect(text()).toContain('请先认领企业');
  });

  it('leave public pages open to nobody', async () => {
    TestBed.configureTestingModule({ providers: provideApp(ROUTES) });
    await startApp();
    const harness = await RouterTestingHarness.create();
    await harness.navigateByUrl('/rules');
    expect((harness.fixture.nativeElement as HTMLElement).textContent).toContain('the page');
  });

  it('wait through an outage, and open then', async () => {
    const { network, text } = await open('/screenings', undefined);
    expect(text()).toContain('没有加载成功');
    TestBed.inject(Connection).found();
    await settle();
    network.match('/api/v1/session').forEach((request) => request.flush(aSession()));
    await settle();
    expect(text()).toContain('the page');
  });
});

describe('NEEDED_PERMISSIONS', () => {
  it('names the longer path before the shorter, for the first barrier decides', () => {
    const paths = Object.keys(NEEDED_PERMISSIONS);
    for (const [place, path] of paths.entries()) {
      const shorter = paths.slice(0, place).filter((before) => path.startsWith(`${before}/`));
      expect([path, shorter]).toEqual([path, []]);
    }
  });

  it('stands before every place of the application that is not open to all', () => {
    const known = new Set<string>(Object.keys(NEEDED_PERMISSIONS));
    const open = APP_ROUTES.filter(({ loadChildren }) => loadChildren).map(({ path = '' }) => path);
    expect(open.filter((path) => !known.has(path)).sort()).toEqual([
      'calendar',
      'demo',
      'invitation',
      'password-reset',
      'programmes',
      'registration',
      'rules',
      'sign-in',
    ]);
  });

  it('needs nothing that everybody has', () => {
    const needed: readonly Permission[] = Object.values(NEEDED_PERMISSIONS);
    expect(needed.filter((name) => PERMISSIONS[name].grant === 'public')).toEqual([]);
  });
});
