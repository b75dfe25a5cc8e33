import type { TableRecord } from './database/registry';

const nobody: readonly string[] = [];

/** The platform's own rows of the data registry. */
export const platformTables: readonly TableRecord[] = [
  { table: 'school', purpose: 'The tenant: its name, slug, time zone, languages and rules', retention: 'While the school uses Tendril', readBy: ['admin', 'counsellor', 'student', 'mentor'], erasedBy: 'Deleting the school' },
  { table: 'outbox_due', purpose: 'Which events wait to be delivered; no content', retention: 'Until delivered', readBy: nobody, erasedBy: 'Delivery' },
  { table: 'outbox', purpose: 'What happened, as ids and codes, for other parts of the product', retention: '30 days after delivery', lapses: { days: 30, since: 'row.done_at' }, readBy: nobody, erasedBy: 'Nightly clean-up' },
  { table: 'handled_event', purpose: 'Which handler has dealt with which event, so that effects happen once', retention: '30 days, and as long as its event', lapses: { days: 30, since: 'row.at', where: 'NOT EXISTS (SELECT FROM outbox WHERE outbox.school_id = row.school_id AND outbox.id = row.event_id)' }, readBy: nobody, erasedBy: 'Nightly clean-up' },
  { table: 'audit_entry', purpose: 'Who did or saw what, as ids and codes', retention: 'Looks at a student’s record three years, acts while the school uses Tendril; nothing of it can be changed', lapses: { days: 1095, since: 'row.at', where: `row.action LIKE '%.seen'` }, readBy: ['admin'], erasedBy: 'Deleting the school' },
  { table: 'idempotency_key', purpose: 'The first answer to a write, given again when a flaky network repeats it', retention: '7 days', lapses: { days: 7, since: 'row.created_at' }, readBy: nobody, erasedBy: 'Nightly clean-up' },
  { table: 'stored_file', purpose: 'Files that were sent or made, by name, type and size', retention: 'By what the file is for', readBy: ['admin', 'counsellor'], erasedBy: 'With the thing it belongs to' },
];
