import type { Routes } from '@angular/router';

/** The self-assessment 自评 of one enterprise; `:id` is the enterprise. */
export const ASSESSMENT_ROUTES: Routes = [
  {
    path: '',
    title: 'assessments.ladder.title',
    loadComponent: async () => (await import('./ladder/ladder.page')).LadderPage,
  },
  {
    path: 'items',
    title: 'assessments.items.title',
    loadComponent: async () => (await import('./items/evaluation.page')).EvaluationPage,
  },
  {
    path: 'gaps',
    title: 'assessments.gaps.title',
    loadComponent: async () => (await import('./gaps/gap-list.page')).GapListPage,
  },
  {
    path: 'what-if',
    title: 'assessments.whatIf.title',
    loadComponent: async () => (await import('./what-if/what-if.page')).WhatIfPage,
  },
];
