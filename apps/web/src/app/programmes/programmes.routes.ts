import type { Routes } from '@angular/router';

export const PROGRAMME_ROUTES: Routes = [
  {
    path: '',
    title: 'programmes.list.title',
    loadComponent: async () => (await import('./programme-list.page')).ProgrammeListPage,
  },
  {
    path: ':book/:tier',
    title: 'programmes.pack.title',
    loadComponent: async () => (await import('./rule-pack.page')).RulePackPage,
  },
];
