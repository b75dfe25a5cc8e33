import type { Route, Routes } from '@angular/router';
import { signedInAs } from '@tendril/session';
import identity from '../identity/settings.routes';

const TRAIL: Route = {
  path: 'audit-trail', title: 'trail.title', canMatch: [signedInAs('admin')], loadComponent: () => import('../reporting/audit-trail/audit-trail').then((m) => m.AuditTrail),
};

/** The settings of the school, and in the same frame what another part of the console adds to them. */
export default identity.map((frame): Route => ({ ...frame, children: [...frame.children, TRAIL] })) satisfies Routes;
