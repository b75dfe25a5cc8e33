import { Routes } from '@angular/router';
import { signedInAs } from '@tendril/session';
import { NotFound } from './shell/not-found/not-found';
import { SignIn } from './shell/sign-in/sign-in';

export const routes: Routes = [
  { path: ':school', pathMatch: 'full', component: SignIn },
  {
    path: ':school',
    canMatch: [signedInAs('student')],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      { path: 'home', loadChildren: () => import('./home/routes') },
      { path: 'exercises', loadChildren: () => import('./exercises/routes') },
      { path: 'network', loadChildren: () => import('./network/routes') },
      { path: 'mentor', loadChildren: () => import('./mentoring/routes') },
      { path: '**', component: NotFound },
    ],
  },
  { path: '**', component: NotFound },
];
