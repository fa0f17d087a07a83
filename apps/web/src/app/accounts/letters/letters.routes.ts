import type { Routes } from '@angular/router';

export const PASSWORD_RESET_ROUTES: Routes = [
  {
    path: '',
    title: 'accounts.reset.title',
    data: { kind: 'passwordReset' },
    loadComponent: async () => (await import('./ask-letter.page')).AskLetterPage,
  },
  {
    path: 'complete',
    title: 'accounts.reset.complete.title',
    loadComponent: async () => (await import('./reset-password.page')).ResetPasswordPage,
  },
];

export const REGISTRATION_ROUTES: Routes = [
  {
    path: '',
    title: 'accounts.registration.title',
    data: { kind: 'registration' },
    loadComponent: async () => (await import('./ask-letter.page')).AskLetterPage,
  },
  {
    path: 'complete',
    title: 'accounts.registration.complete.title',
    loadComponent: async () => (await import('./register.page')).RegisterPage,
  },
];

export const INVITATION_ROUTES: Routes = [
  {
    path: '',
    title: 'accounts.invitation.title',
    loadComponent: async () => (await import('./invitation.page')).InvitationPage,
  },
];
