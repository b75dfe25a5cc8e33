import type { Routes } from '@angular/router';

export default [{ path: '', loadComponent: () => import('./join/join').then((m) => m.Join) }] satisfies Routes;
