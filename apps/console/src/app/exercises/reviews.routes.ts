import type { Routes } from '@angular/router';

export default [
  { path: '', loadComponent: () => import('./reviews/reviews').then((m) => m.Reviews) },
  { path: ':id', loadComponent: () => import('./review/review').then((m) => m.Review) },
] satisfies Routes;
