import type { Routes } from '@angular/router';

export default [
  { path: '', title: 'shell.students', loadComponent: () => import('./students/students').then((m) => m.Students) },
  { path: 'import', title: 'roster.title', loadComponent: () => import('./roster/roster').then((m) => m.Roster) },
  { path: 'slips', title: 'students.slips', loadComponent: () => import('./slips/slips').then((m) => m.Slips) },
] satisfies Routes;
