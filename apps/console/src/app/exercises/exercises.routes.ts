import type { Routes } from '@angular/router';

export default [
  { path: '', loadComponent: () => import('./exercises/exercises').then((m) => m.Exercises) },
  { path: 'assignments/:id', loadComponent: () => import('./assignment/assignment').then((m) => m.Assignment) },
  { path: ':id', loadComponent: () => import('./exercise/exercise').then((m) => m.Exercise) },
] satisfies Routes;
