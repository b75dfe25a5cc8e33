import { Routes } from '@angular/router';
import { signedInAs, signedOut } from '@tendril/session';
import { NotFound } from './shell/not-found/not-found';

export const routes: Routes = [
  { path: 'sign-in', title: 'signIn.title', canMatch: [signedOut('admin', 'counsellor')], loadComponent: () => import('./shell/sign-in/sign-in').then((m) => m.SignIn) },
  { path: 'sign-in', redirectTo: 'today' },
  { path: 'choose-school', title: 'chooseSchool.title', loadComponent: () => import('./shell/choose-school/choose-school').then((m) => m.ChooseSchool) },
  { path: 'forgotten-password', title: 'newPassword.forgotten', loadComponent: () => import('./shell/forgotten-password/forgotten-password').then((m) => m.ForgottenPassword) },
  { path: 'new-password/:school/:token', title: 'newPassword.title', loadComponent: () => import('./shell/new-password/new-password').then((m) => m.NewPassword) },
  { path: 'invitation/:school/:token', title: 'signIn.title', loadComponent: () => import('./shell/invitation/invitation').then((m) => m.Invitation) },
  {
    path: '',
    canMatch: [signedInAs('admin', 'counsellor')],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    data: { frame: true },
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'today' },
      { path: 'today', title: 'shell.today', loadChildren: () => import('./today/routes') },
      { path: 'students/:id/wish', title: 'wish.title', loadComponent: () => import('./mentoring/wish/wish').then((m) => m.StudentWish) },
      { path: 'students', title: 'shell.students', loadChildren: () => import('./identity/students.routes') },
      { path: 'reports', title: 'shell.reports', loadChildren: () => import('./reporting/reports.routes') },
      { path: 'settings', title: 'shell.settings', loadChildren: () => import('./shell/settings.routes') },
      { path: 'exercises', title: 'shell.exercises', loadChildren: () => import('./exercises/exercises.routes') },
      { path: 'reviews/interviews', title: 'interviews.title', loadChildren: () => import('./network/interviews.routes') },
      { path: 'reviews', title: 'shell.reviews', loadChildren: () => import('./exercises/reviews.routes') },
      { path: 'matching', title: 'shell.matching', loadChildren: () => import('./mentoring/matching.routes') },
      { path: 'mentors', title: 'shell.mentors', loadChildren: () => import('./mentoring/mentors.routes') },
      { path: '**', title: 'shell.notFound', component: NotFound },
    ],
  },
];
