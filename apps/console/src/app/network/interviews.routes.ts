import type { Routes } from '@angular/router';

const loadComponent = () => import('./interviews/interviews').then((m) => m.Interviews);

export default [{ path: '', loadComponent }, { path: ':id', loadComponent }] satisfies Routes;
