import type { Routes } from '@angular/router';

export const ORGANISATION_ROUTES: Routes = [
  {
    path: '',
    title: 'organisations.list.title',
    loadComponent: async () => (await import('./list/organisation-list.page')).OrganisationListPage,
  },
  {
    path: 'new',
    title: 'organisations.create.title',
    loadComponent: async () =>
      (await import('./create/create-organisation.page')).CreateOrganisationPage,
  },
  {
    path: ':id',
    title: 'organisations.one.title',
    loadComponent: async () => (await import('./one/organisation.page')).OrganisationPage,
  },
];
