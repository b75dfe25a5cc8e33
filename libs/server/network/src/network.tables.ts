import type { TableRecord } from '@tendril/platform';

/** Every table of this domain, for the data registry. */
export const networkTables: TableRecord[] = [
  { table: 'contact', purpose: 'People in one student’s network, with the gaps to keep.', retention: 'As long as the student keeps them.', readBy: ['student'], erasedBy: 'By the student, and with the student.' },
  { table: 'introduction', purpose: 'Which contact led the student to which.', retention: 'As long as both contacts.', readBy: ['student'], erasedBy: 'With either contact.' },
  { table: 'touchpoint', purpose: 'When the student kept in touch with a contact.', retention: 'As long as the contact.', readBy: ['student'], erasedBy: 'With the contact.' },
  { table: 'interview', purpose: 'Informational interviews from plan to thank-you; staff read them without the person’s name.', retention: 'As long as the student.', readBy: ['admin', 'counsellor', 'student'], erasedBy: 'With the student.' },
];
