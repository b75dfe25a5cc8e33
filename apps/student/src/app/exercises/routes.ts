import type { Routes } from '@angular/router';

export default [
  { path: '', loadComponent: () => import('./assignments/assignments').then((m) => m.Assignments) },
  { path: ':id', loadComponent: () => import('./assignment/assignment').then((m) => m.Assignment) },
] satisfies Routes;
