import type { Routes } from '@angular/router';

export default [{ path: '', loadComponent: () => import('./students/students').then((m) => m.Students) }] satisfies Routes;
