import type { Routes } from '@angular/router';

export default [
  { path: '', loadComponent: () => import('./people/people').then((m) => m.People) },
  { path: 'new', title: 'network.newTitle', loadComponent: () => import('./contact-form/contact-form').then((m) => m.ContactForm) },
  { path: 'interviews/:id', title: 'network.interviewTitle', loadComponent: () => import('./interview/interview').then((m) => m.Interview) },
  { path: ':id', title: 'network.contactTitle', loadComponent: () => import('./contact/contact').then((m) => m.Contact) },
  { path: ':id/change', title: 'network.changeTitle', loadComponent: () => import('./contact-form/contact-form').then((m) => m.ContactForm) },
  { path: ':id/plan', title: 'network.planTitle', loadComponent: () => import('./plan/plan').then((m) => m.Plan) },
] satisfies Routes;
