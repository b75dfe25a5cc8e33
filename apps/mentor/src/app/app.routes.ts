import { Routes } from '@angular/router';
import { signedInAs } from '@tendril/session';
import { NotFound } from './shell/not-found/not-found';
import { Welcome } from './shell/welcome/welcome';

export const routes: Routes = [
  { path: ':school', pathMatch: 'full', component: Welcome },
  { path: ':school/sign-in', loadComponent: () => import('./shell/sign-in/sign-in').then((m) => m.SignIn) },
  { path: ':school/enter/:token', loadComponent: () => import('./shell/enter/enter').then((m) => m.Enter) },
  { path: ':school/join', loadChildren: () => import('./application/routes') },
  {
    path: ':school',
    canMatch: [signedInAs('mentor')],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      { path: 'home', loadChildren: () => import('./home/routes') },
      { path: 'students', loadChildren: () => import('./students/routes') },
      { path: 'details', loadChildren: () => import('./details/routes') },
      { path: '**', component: NotFound },
    ],
  },
  { path: '**', component: NotFound },
];
