import type { Routes } from '@angular/router';

export const ROLE_ROUTES: Routes = [
  {
    path: '',
    title: 'roles.title',
    loadComponent: async () => (await import('./role-table.page')).RoleTablePage,
  },
];
