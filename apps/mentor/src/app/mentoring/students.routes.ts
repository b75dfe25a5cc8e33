import type { Routes } from '@angular/router';

export default [
  { path: '', loadComponent: () => import('./students/students').then((m) => m.Students) },
  { path: ':id', loadComponent: () => import('./student/student').then((m) => m.Student) },
] satisfies Routes;
