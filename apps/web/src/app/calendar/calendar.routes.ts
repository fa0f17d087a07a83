import type { Routes } from '@angular/router';

export const CALENDAR_ROUTES: Routes = [
  {
    path: '',
    title: 'calendar.title',
    loadComponent: async () => (await import('./calendar.page')).CalendarPage,
  },
];
