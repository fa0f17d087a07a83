import { inject } from '@angular/core';
import { Router, type CanMatchFn, type Route, type Routes, type UrlTree } from '@angular/router';
import type { SessionStage } from '@tidu/contracts';
import type { Permission } from '@tidu/domain';
import { localPath } from '../local-path';
import { Session } from '../session';
import { NEEDED_PERMISSIONS } from './needed-permissions';

/** The stages of a sign-in that is not complete. */
export type OpenStage = Exclude<SessionStage, 'full'>;

const STEPS: Readonly<Record<OpenStage, string>> = {
  none: '/sign-in',
  'second-factor': '/sign-in/second-factor',
  enrol: '/sign-in/enrol',
};

/**
 * One barrier before each place that needs a permission: it lets through whoever has it, leads
 * others to the sign-in, and stands in the place of the page when that would not help.
 */
export function barriers(): Routes {
  return Object.entries(NEEDED_PERMISSIONS).map(([path, needed]) => barrier(path, needed));
}

/** The step of a sign-in that comes next, and the page that is wanted after it. */
export function nextStep(router: Router, stage: OpenStage, returnTo: string): UrlTree {
  const wanted = localPath(returnTo);
  return router.createUrlTree([STEPS[stage]], {
    queryParams: wanted === '/' ? {} : { returnTo: wanted },
  });
}

function barrier(path: string, needed: Permission): Route {
  return {
    path,
    canMatch: [standsBefore(needed)],
    children: [
      {
        path: '**',
        title: 'accounts.session.noEntry.title',
        data: { needed },
        loadComponent: async () => (await import('./no-entry.page')).NoEntryPage,
      },
    ],
  };
}

function standsBefore(needed: Permission): CanMatchFn {
  return async () => {
    const session = inject(Session);
    const router = inject(Router);
    const wanted = router.currentNavigation()?.extractedUrl.toString() ?? router.url;
    await session.start();
    if (session.may(needed)) return false;
    const { stage } = session.session();
    if (!session.loaded() || stage === 'full') return true;
    return nextStep(router, stage, wanted);
  };
}
