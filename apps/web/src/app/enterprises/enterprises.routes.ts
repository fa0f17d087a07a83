import type { Routes } from '@angular/router';

export const ENTERPRISE_ROUTES: Routes = [
  {
    path: '',
    title: 'enterprises.list.title',
    loadComponent: async () => (await import('./list/enterprise-list.page')).EnterpriseListPage,
  },
  {
    path: ':id',
    title: 'enterprises.one.title',
    loadComponent: async () => (await import('./enterprise.page')).EnterprisePage,
  },
];
