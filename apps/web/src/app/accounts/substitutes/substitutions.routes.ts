import type { Routes } from '@angular/router';

export const SUBSTITUTION_ROUTES: Routes = [
  {
    path: '',
    title: 'substitutions.title',
    loadComponent: async () => (await import('./substitution-list.page')).SubstitutionListPage,
  },
];
