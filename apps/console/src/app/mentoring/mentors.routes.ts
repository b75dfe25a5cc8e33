import type { Routes } from '@angular/router';

const loadComponent = () => import('./mentors/mentors').then((m) => m.Mentors);

export default [{ path: '', loadComponent }, { path: 'applications/:application', loadComponent }, { path: ':id', loadComponent }] satisfies Routes;
