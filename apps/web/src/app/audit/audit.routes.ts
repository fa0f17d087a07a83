import type { Routes } from '@angular/router';

export const AUDIT_ROUTES: Routes = [
  {
    path: '',
    title: 'audit.search.title',
    loadComponent: async () => (await import('./search/audit-search.page')).AuditSearchPage,
  },
  {
    path: 'checkpoints',
    title: 'audit.checkpoints.title',
    loadComponent: async () => (await import('./checkpoints/checkpoints.page')).CheckpointsPage,
  },
];
