import type { Routes } from '@angular/router';
import { provideEchartsCore } from 'ngx-echarts';

export const SCREENING_ROUTES: Routes = [
  {
    path: '',
    providers: [
      provideEchartsCore({ echarts: async () => (await import('../charts/echarts-core')).echarts }),
    ],
    children: [
      {
        path: '',
        title: 'screenings.list.title',
        loadComponent: async () => (await import('./list/screening-list.page')).ScreeningListPage,
      },
      {
        path: 'new',
        title: 'screenings.start.title',
        loadComponent: async () =>
          (await import('./start/start-screening.page')).StartScreeningPage,
      },
      {
        path: ':id',
        title: 'screenings.one.title',
        loadComponent: async () => (await import('./screening.page')).ScreeningPage,
      },
      {
        path: ':id/enterprises/:enterpriseId',
        title: 'screenings.sheet.title',
        loadComponent: async () => (await import('./sheet/sheet.page')).SheetPage,
      },
    ],
  },
];
