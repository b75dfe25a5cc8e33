import type { Routes } from '@angular/router';
import type { Editor } from './editor/editor';

export default [
  { path: '', loadComponent: () => import('./exercises/exercises').then((m) => m.Exercises) },
  { path: 'assign', loadComponent: () => import('./assign/assign').then((m) => m.Assign) },
  { path: 'requests', loadComponent: () => import('./requests/requests').then((m) => m.Requests) },
  { path: 'assignments/:id', loadComponent: () => import('./assignment/assignment').then((m) => m.Assignment) },
  { path: 'assignments/:id/edit', loadComponent: () => import('./change/change').then((m) => m.Change) },
  { path: 'assignments/:id/paper/:student', loadComponent: () => import('./paper/paper').then((m) => m.Paper) },
  { path: 'assignments/:id/sheet', data: { of: 'assignment' }, loadComponent: () => import('./sheet/sheet').then((m) => m.Sheet) },
  { path: ':id', loadComponent: () => import('./exercise/exercise').then((m) => m.Exercise) },
  { path: ':id/edit', canDeactivate: [(editor: Editor) => editor.canLeave()], loadComponent: () => import('./editor/editor').then((m) => m.Editor) },
  { path: ':id/sheet', data: { of: 'exercise' }, loadComponent: () => import('./sheet/sheet').then((m) => m.Sheet) },
] satisfies Routes;
