import type { Routes } from '@angular/router';

export const CLAIM_ROUTES: Routes = [
  {
    path: '',
    title: 'claims.own.title',
    loadComponent: async () => (await import('./own/own-claims.page')).OwnClaimsPage,
  },
  {
    path: 'new',
    title: 'claims.make.title',
    loadComponent: async () => (await import('./make/make-claim.page')).MakeClaimPage,
  },
  {
    path: 'review',
    title: 'claims.review.title',
    loadComponent: async () => (await import('./review/claim-list.page')).ClaimListPage,
  },
  {
    path: 'review/:id',
    title: 'claims.one.title',
    loadComponent: async () => (await import('./review/claim.page')).ClaimPage,
  },
];
