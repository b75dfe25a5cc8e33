import { z } from 'zod';

export const role = z.enum(['admin', 'counsellor', 'student', 'mentor']);
export type Role = z.infer<typeof role>;

const staff = ['admin', 'counsellor'] as const;
const admin = ['admin'] as const;
const student = ['student'] as const;
const mentor = ['mentor'] as const;

/** Who may do what, for the guard of the API and the screens alike. `signed-in` needs a session but no chosen school. What is not here is refused. */
export const permissions = {
  'session:own': 'signed-in',

  'school:read': staff,
  'school:change': admin,
  'academic-year:read': staff,
  'academic-year:change': admin,
  'staff:read': staff,
  'staff:manage': admin,
  'cohort:read': staff,
  'cohort:manage': admin,
  'student:read': staff,
  'student:manage': staff,
  'student:merge': admin,
  'consent:record': staff,
  'pin:issue': staff,
  'roster:import': admin,

  'exercise:read': staff,
  'exercise:write': staff,
  'assignment:read': staff,
  'assignment:manage': staff,
  'submission:review': staff,
  'my-assignment:work': student,

  'today:read': staff,
  'report:read': staff,
  'audit:read': admin,
  'student-note:write': staff,
  'student-tag:use': staff,
  'saved-view:own': staff,

  'my-network:tend': student,
  'interview:read': staff,
  'interview:approve': staff,

  'mentor:read': staff,
  'mentor:decide': staff,
  'match-run:manage': staff,
  'match-rules:read': staff,
  'match-rules:change': admin,
  'match-wish:fill': staff,
  'mentor-profile:fill': staff,
  'my-match:wish': student,
  'my-mentor:read': student,
  'my-mentor-profile:change': mentor,
  'my-students:read': mentor,
  'my-students:answer': mentor,
  'my-mentor:ask-another': student,
  'rematch:decide': staff,
  'mentor-question:settle': staff,
  'mentorship:end': staff,
} as const satisfies Record<string, readonly Role[] | 'signed-in'>;

export type Permission = keyof typeof permissions;
