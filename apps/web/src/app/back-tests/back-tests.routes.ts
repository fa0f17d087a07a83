import type { Routes } from '@angular/router';
import { provideEchartsCore } from 'ngx-echarts';

export const BACK_TEST_ROUTES: Routes = [
  {
    path: '',
    providers: [
      provideEchartsCore({ echarts: async () => (await import('../charts/echarts-core')).echarts }),
    ],
    children: [
      {
        path: '',
        title: 'backTests.list.title',
        loadComponent: async () => (await import('./list/back-test-list.page')).BackTestListPage,
      },
      {
        path: 'new',
        title: 'backTests.start.title',
        loadComponent: async () => (await import('./start/start-back-test.page')).StartBackTestPage,
      },
      {
        path: ':id',
        title: 'backTests.one.title',
        loadComponent: async () => (await import('./report/back-test.page')).BackTestPage,
      },
    ],
  },
];
