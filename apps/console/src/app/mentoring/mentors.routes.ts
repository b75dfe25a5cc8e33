import type { Routes } from '@angular/router';

export default [{ path: '', loadComponent: () => import('./mentors/mentors').then((m) => m.Mentors) }] satisfies Routes;
