import { Routes } from '@angular/router';
import { signedInAs } from '@tendril/session';
import { NotFound } from './shell/not-found/not-found';
import { Welcome } from './shell/welcome/welcome';

export const routes: Routes = [
  { path: ':school', pathMatch: 'full', title: 'welcome.title', component: Welcome },
  { path: ':school/sign-in', title: 'signIn.title', loadComponent: () => import('./shell/sign-in/sign-in').then((m) => m.SignIn) },
  { path: ':school/enter/:token', title: 'enter.title', loadComponent: () => import('./shell/enter/enter').then((m) => m.Enter) },
  { path: ':school/confirm/:token', title: 'application.confirmTitle', loadComponent: () => import('./application/confirm/confirm').then((m) => m.Confirm) },
  { path: ':school/join', title: 'welcome.join', loadChildren: () => import('./application/routes') },
  {
    path: ':school',
    canMatch: [signedInAs('mentor')],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      { path: 'home', title: 'shell.home', loadChildren: () => import('./mentoring/home.routes') },
      { path: 'students', title: 'shell.students', loadChildren: () => import('./mentoring/students.routes') },
      { path: 'details', title: 'shell.details', loadChildren: () => import('./details/routes') },
      { path: '**', title: 'shell.notFound', component: NotFound },
    ],
  },
  { path: '**', title: 'shell.notFound', component: NotFound },
];
