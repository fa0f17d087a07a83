import type { Permission } from '@tidu/domain';

/**
 * What each place needs, by the beginning of its path, the longer before the shorter. A place that
 * is not here is open to everybody. The service decides again on each request.
 */
export const NEEDED_PERMISSIONS = {
  'screenings/new': 'screening.run',
  screenings: 'screening.read',
  'enterprises/:id/assessment': 'enterprise.assess',
  enterprises: 'enterprise.read',
  imports: 'enterprise.import',
  'back-tests': 'rules.back-test',
  'organisations/new': 'organisation.create',
  organisations: 'organisation.read',
  roles: 'organisation.read',
  substitutions: 'substitute.name',
  'claims/review': 'claim.decide',
  claims: 'claim.make',
  audit: 'audit.read',
  'profile/tokens': 'token.manage',
  profile: 'account.own',
} as const satisfies Readonly<Record<string, Permission>>;
