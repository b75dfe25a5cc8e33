import { Routes } from '@angular/router';
import { signedInAs, signedOut } from '@tendril/session';
import { NotFound } from './shell/not-found/not-found';

export const routes: Routes = [
  { path: 'sign-in', canMatch: [signedOut('admin', 'counsellor')], loadComponent: () => import('./shell/sign-in/sign-in').then((m) => m.SignIn) },
  { path: 'sign-in', redirectTo: 'today' },
  { path: 'choose-school', loadComponent: () => import('./shell/choose-school/choose-school').then((m) => m.ChooseSchool) },
  { path: 'invitation/:school/:token', loadComponent: () => import('./shell/invitation/invitation').then((m) => m.Invitation) },
  {
    path: '',
    canMatch: [signedInAs('admin', 'counsellor')],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'today' },
      { path: 'today', loadChildren: () => import('./today/routes') },
      { path: 'students', loadChildren: () => import('./identity/students.routes') },
      { path: 'settings', loadChildren: () => import('./identity/settings.routes') },
      { path: 'exercises', loadChildren: () => import('./exercises/exercises.routes') },
      { path: 'reviews', loadChildren: () => import('./exercises/reviews.routes') },
      { path: 'matching', loadChildren: () => import('./mentoring/matching.routes') },
      { path: 'mentors', loadChildren: () => import('./mentoring/mentors.routes') },
      { path: '**', component: NotFound },
    ],
  },
];
