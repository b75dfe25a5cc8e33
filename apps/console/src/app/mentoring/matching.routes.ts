import type { Routes } from '@angular/router';

export default [
  { path: '', loadComponent: () => import('./runs/runs').then((m) => m.Runs) },
  { path: ':id', loadComponent: () => import('./run/run').then((m) => m.Run) },
] satisfies Routes;
