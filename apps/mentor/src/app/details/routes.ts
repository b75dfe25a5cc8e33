import type { Routes } from '@angular/router';

export default [{ path: '', loadComponent: () => import('./details/details').then((m) => m.Details) }] satisfies Routes;
