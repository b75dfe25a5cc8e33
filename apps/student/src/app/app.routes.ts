import { Routes } from '@angular/router';
import { signedInAs } from '@tendril/session';
import { NotFound } from './shell/not-found/not-found';
import { SignIn } from './shell/sign-in/sign-in';

export const routes: Routes = [
  { path: ':school', pathMatch: 'full', title: 'signIn.title', component: SignIn },
  {
    path: ':school',
    canMatch: [signedInAs('student')],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      { path: 'home', title: 'shell.home', loadChildren: () => import('./home/routes') },
      { path: 'exercises', title: 'shell.exercises', loadChildren: () => import('./exercises/routes') },
      { path: 'network', title: 'shell.network', loadChildren: () => import('./network/routes') },
      { path: 'mentor', title: 'shell.mentor', loadChildren: () => import('./mentoring/routes') },
      { path: '**', title: 'shell.notFound', component: NotFound },
    ],
  },
  { path: '**', title: 'shell.notFound', component: NotFound },
];
