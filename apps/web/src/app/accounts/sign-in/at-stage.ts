import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import { nextStep, type OpenStage } from '../entry/barriers';
import { localPath } from '../local-path';
import { Session } from '../session';

/** Opens a step of the sign-in to whoever stands at it, and leads all others to theirs. */
export function atStage(own: OpenStage): CanActivateFn {
  return async ({ queryParamMap }) => {
    const session = inject(Session);
    const router = inject(Router);
    const returnTo = queryParamMap.get('returnTo') ?? '';
    await session.start();
    const { stage } = session.session();
    if (stage === own) return true;
    if (stage !== 'full') return nextStep(router, stage, returnTo);
    // Told that the session has ended: to lead back would end here again.
    if (own === 'none' && queryParamMap.has('expired')) return true;
    return router.parseUrl(localPath(returnTo));
  };
}
