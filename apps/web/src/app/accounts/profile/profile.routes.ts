import type { Routes } from '@angular/router';

export const PROFILE_ROUTES: Routes = [
  {
    path: '',
    title: 'accounts.profile.title',
    loadComponent: async () => (await import('./profile.page')).ProfilePage,
  },
  {
    path: 'sessions',
    title: 'accounts.sessions.title',
    loadComponent: async () => (await import('../sessions/sessions.page')).SessionsPage,
  },
  {
    path: 'tokens',
    title: 'accounts.tokens.title',
    loadComponent: async () => (await import('../tokens/tokens.page')).TokensPage,
  },
];
