import type { Routes } from '@angular/router';

export default [
  {
    path: '',
    loadComponent: () => import('./reports/reports').then((m) => m.Reports),
    children: [
      { path: '', pathMatch: 'full', title: 'reports.overview', loadComponent: () => import('./overview/overview').then((m) => m.Overview) },
      { path: 'files', title: 'reports.files', loadComponent: () => import('./exports/exports').then((m) => m.Exports) },
    ],
  },
] satisfies Routes;
