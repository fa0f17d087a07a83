import type { Routes } from '@angular/router';

export const RULE_ROUTES: Routes = [
  {
    path: '',
    title: 'rules.library.title',
    loadComponent: async () => (await import('./library/rule-library.page')).RuleLibraryPage,
  },
  {
    path: 'difference',
    title: 'rules.difference.title',
    loadComponent: async () =>
      (await import('./difference/rule-difference.page')).RuleDifferencePage,
  },
  {
    path: ':book/:tier',
    title: 'rules.book.title',
    loadComponent: async () => (await import('./book/rule-book.page')).RuleBookPage,
  },
];
