import type { Routes } from '@angular/router';
import { atStage } from './at-stage';

export const SIGN_IN_ROUTES: Routes = [
  {
    path: '',
    title: 'accounts.signIn.title',
    canActivate: [atStage('none')],
    loadComponent: async () => (await import('./sign-in.page')).SignInPage,
  },
  {
    path: 'second-factor',
    title: 'accounts.secondFactor.title',
    canActivate: [atStage('second-factor')],
    loadComponent: async () => (await import('./second-factor.page')).SecondFactorPage,
  },
  {
    path: 'enrol',
    title: 'accounts.secondFactor.enrol.title',
    canActivate: [atStage('enrol')],
    loadComponent: async () => (await import('./enrol.page')).EnrolPage,
  },
];
