/** What actions of the audit trail are about. */
export const NOUNS = [
  'academic-year', 'assignment', 'audit-trail', 'caseload', 'clearance', 'cohort', 'consent', 'contact', 'dead-events', 'draft', 'exercise',
  'export', 'extension', 'interview', 'invitation', 'match-choice', 'match-exclusion', 'match-rules', 'match-run', 'match-wish', 'membership',
  'mentor-application', 'mentor-profile', 'mentor-question', 'mentoring', 'mentorship', 'new-password', 'password', 'pin', 'rematch', 'report', 'resubmission',
  'retention', 'review', 'review-comment', 'roster-import', 'saved-view', 'school', 'sign-in-link', 'staff', 'student', 'student-interviews',
  'student-network', 'student-note', 'student-notes', 'student-tag', 'student-timeline', 'student-work', 'submission', 'touchpoint', 'work-file',
] as const;
