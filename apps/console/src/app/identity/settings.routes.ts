import type { Routes } from '@angular/router';

export default [
  {
    path: '',
    loadComponent: () => import('./settings/settings').then((m) => m.Settings),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'school' },
      { path: 'school', title: 'settings.school', loadComponent: () => import('./school/school').then((m) => m.School) },
      { path: 'years', title: 'settings.years', loadComponent: () => import('./years/years').then((m) => m.Years) },
      { path: 'cohorts', title: 'settings.cohorts', loadComponent: () => import('./cohorts/cohorts').then((m) => m.Cohorts) },
      { path: 'staff', title: 'settings.staff', loadComponent: () => import('./staff/staff').then((m) => m.Staff) },
    ],
  },
] satisfies Routes;
