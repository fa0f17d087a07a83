import type { Routes } from '@angular/router';
import { barriers } from './accounts/entry/barriers';
import { leadsToFirstPlace } from './accounts/entry/first-place';

/** Titles are translation keys; see PageTitle. What a place needs: NEEDED_PERMISSIONS. */
export const APP_ROUTES: Routes = [
  {
    path: '',
    pathMatch: 'full',
    data: { needed: 'session.end' },
    canMatch: [leadsToFirstPlace],
    loadComponent: async () => (await import('./accounts/entry/no-entry.page')).NoEntryPage,
  },
  ...barriers(),
  {
    path: 'screenings',
    loadChildren: async () => (await import('./screenings/screenings.routes')).SCREENING_ROUTES,
  },
  {
    path: 'enterprises/:id/assessment',
    loadChildren: async () => (await import('./assessments/assessments.routes')).ASSESSMENT_ROUTES,
  },
  {
    path: 'enterprises',
    loadChildren: async () => (await import('./enterprises/enterprises.routes')).ENTERPRISE_ROUTES,
  },
  {
    path: 'imports',
    loadChildren: async () => (await import('./imports/imports.routes')).IMPORT_ROUTES,
  },
  {
    path: 'programmes',
    loadChildren: async () => (await import('./programmes/programmes.routes')).PROGRAMME_ROUTES,
  },
  {
    path: 'rules',
    loadChildren: async () => (await import('./rules/rules.routes')).RULE_ROUTES,
  },
  {
    path: 'back-tests',
    loadChildren: async () => (await import('./back-tests/back-tests.routes')).BACK_TEST_ROUTES,
  },
  {
    path: 'calendar',
    loadChildren: async () => (await import('./calendar/calendar.routes')).CALENDAR_ROUTES,
  },
  {
    path: 'organisations',
    loadChildren: async () =>
      (await import('./accounts/organisations/organisations.routes')).ORGANISATION_ROUTES,
  },
  {
    path: 'roles',
    loadChildren: async () => (await import('./accounts/roles/roles.routes')).ROLE_ROUTES,
  },
  {
    path: 'substitutions',
    loadChildren: async () =>
      (await import('./accounts/substitutes/substitutions.routes')).SUBSTITUTION_ROUTES,
  },
  {
    path: 'claims',
    loadChildren: async () => (await import('./accounts/claims/claims.routes')).CLAIM_ROUTES,
  },
  {
    path: 'audit',
    loadChildren: async () => (await import('./audit/audit.routes')).AUDIT_ROUTES,
  },
  {
    path: 'sign-in',
    loadChildren: async () => (await import('./accounts/sign-in/sign-in.routes')).SIGN_IN_ROUTES,
  },
  {
    path: 'password-reset',
    loadChildren: async () =>
      (await import('./accounts/letters/letters.routes')).PASSWORD_RESET_ROUTES,
  },
  {
    path: 'registration',
    loadChildren: async () =>
      (await import('./accounts/letters/letters.routes')).REGISTRATION_ROUTES,
  },
  {
    path: 'invitation',
    loadChildren: async () => (await import('./accounts/letters/letters.routes')).INVITATION_ROUTES,
  },
  {
    path: 'profile',
    loadChildren: async () => (await import('./accounts/profile/profile.routes')).PROFILE_ROUTES,
  },
  {
    path: 'demo',
    loadChildren: async () => (await import('./accounts/demo/demo.routes')).DEMO_ROUTES,
  },
  {
    path: '**',
    title: 'shell.notFound.title',
    loadComponent: async () => (await import('./shell/not-found.page')).NotFoundPage,
  },
];
