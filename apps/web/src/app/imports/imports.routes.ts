import type { Routes } from '@angular/router';

export const IMPORT_ROUTES: Routes = [
  {
    path: '',
    title: 'imports.list.title',
    loadComponent: async () => (await import('./list/import-list.page')).ImportListPage,
  },
  {
    path: ':id',
    title: 'imports.one.title',
    loadComponent: async () => (await import('./run/import-run.page')).ImportRunPage,
  },
];
