import type { Routes } from '@angular/router';

export default [{ path: '', loadComponent: () => import('./home/home').then((m) => m.Home) }] satisfies Routes;
