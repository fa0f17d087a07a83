import type { Routes } from '@angular/router';

export const DEMO_ROUTES: Routes = [
  {
    path: 'mails',
    title: 'accounts.demo.mails.title',
    loadComponent: async () => (await import('./demo-mails.page')).DemoMailsPage,
  },
];
