import { inject } from '@angular/core';
import { Router, type CanMatchFn } from '@angular/router';
import type { SessionView } from '@tidu/contracts';
import { Session } from '../session';
import { NEEDED_PERMISSIONS } from './needed-permissions';

const PLACES = ['screenings', 'audit', 'organisations'] as const;

/** Where somebody starts work: an enterprise with itself, others with the first place they may open. */
export function firstPlaceOf({ stage, organisation, permissions }: SessionView): string {
  if (stage !== 'full') return '/sign-in';
  if (!organisation) return '/claims';
  if (organisation.enterpriseId && permissions.includes('enterprise.assess')) {
    return `/enterprises/${organisation.enterpriseId}/assessment`;
  }
  const place = PLACES.find((path) => permissions.includes(NEEDED_PERMISSIONS[path]));
  return `/${place ?? 'profile'}`;
}

/** Leads from the bare address to the first place; stays while nobody can say who is there. */
export const leadsToFirstPlace: CanMatchFn = async () => {
  const session = inject(Session);
  const router = inject(Router);
  await session.start();
  return session.loaded() ? router.parseUrl(firstPlaceOf(session.session())) : true;
};
