import type { Routes } from '@angular/router';

export const PROGRAMME_ROUTES: Routes = [
  {
    path: '',
    title: 'programmes.list.title',
    loadComponent: async () => (await import('./programme-list.page')).ProgrammeListPage,
  },
  // Where rule packs were read before the rule library; links to them are still about.
  { path: ':book/:tier', redirectTo: '/rules/:book/:tier' },
];
