import type { Routes } from '@angular/router';

/** Titles are translation keys; see PageTitle. */
export const APP_ROUTES: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'screenings' },
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
    path: '**',
    title: 'shell.notFound.title',
    loadComponent: async () => (await import('./shell/not-found.page')).NotFoundPage,
  },
];
