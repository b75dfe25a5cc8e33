import type { Routes } from '@angular/router';
import type { Rules } from './rules/rules';

export default [
  { path: '', loadComponent: () => import('./runs/runs').then((m) => m.Runs) },
  { path: 'rules', title: 'rules.title', canDeactivate: [(screen: Rules) => screen.mayLeave()], loadComponent: () => import('./rules/rules').then((m) => m.Rules) },
  { path: 'exclusions', title: 'exclusions.title', loadComponent: () => import('./exclusions/exclusions').then((m) => m.Exclusions) },
  { path: 'requests', title: 'rematch.title', loadComponent: () => import('./rematch/requests').then((m) => m.Requests) },
  { path: ':id', loadComponent: () => import('./run/run').then((m) => m.Run) },
] satisfies Routes;
