import type { Routes } from '@angular/router';

export default [
  { path: '', loadComponent: () => import('./mentors/mentors').then((m) => m.Mentors) },
  { path: 'wish', title: 'mentoring.wishTitle', loadComponent: () => import('./wish/wish').then((m) => m.Wish) },
] satisfies Routes;
