import type { Routes } from '@angular/router';

export default [{ path: '', loadComponent: () => import('./today/today').then((m) => m.Today) }] satisfies Routes;
