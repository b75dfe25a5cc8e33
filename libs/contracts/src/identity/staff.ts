import { z } from 'zod';
import { idOf, isoDate, version } from '../shared/fields';
import { staffRole } from './invitation';

export const staffRow = z.object({
  id: z.uuid(), givenName: z.string(), familyName: z.string(), email: z.string().nullable(), role: staffRole,
  /** `invited` has not set a password yet; `left` keeps its name in the history. */
  state: z.enum(['invited', 'active', 'left']),
  cohorts: z.array(z.object({ id: z.uuid(), name: z.string() })), students: z.int(), version,
  /** The first day without the person, once a departure is recorded; `handOverTo` has the caseload from then on. */
  leavesOn: isoDate.nullable(), handOverTo: z.object({ id: z.uuid(), name: z.string() }).nullable(),
}).meta({ id: 'StaffRow' });
export type StaffRow = z.infer<typeof staffRow>;

export const changeStaffRole = z.strictObject({ role: staffRole, version }).meta({ id: 'ChangeStaffRole', examples: [{ role: 'counsellor', version: 1 }] });
export type ChangeStaffRole = z.infer<typeof changeStaffRole>;

/** The whole caseload as it shall be from today: cohorts, and single students beside them. */
export const setCaseload = z.strictObject({ cohortIds: z.array(idOf('cohort')).max(200), studentIds: z.array(idOf('student')).max(1000) })
  .meta({ id: 'SetCaseload', examples: [{}] });
export type SetCaseload = z.infer<typeof setCaseload>;

export const caseloadView = z.object({
  cohorts: z.array(z.object({ id: z.uuid(), name: z.string() })), students: z.array(z.object({ id: z.uuid(), name: z.string() })),
}).meta({ id: 'CaseloadView' });
export type CaseloadView = z.infer<typeof caseloadView>;

/** `on`: the first day on which the person is no longer here; whoever takes over the caseload begins on it. */
export const leaveStaff = z.strictObject({ on: isoDate, handOverTo: idOf('staff').nullable() }).meta({ id: 'LeaveStaff', examples: [{ on: '2099-01-05', handOverTo: null }] });
export type LeaveStaff = z.infer<typeof leaveStaff>;

export const changeDeparture = leaveStaff.extend({ version }).meta({ id: 'ChangeDeparture', examples: [{ on: '2099-01-06', handOverTo: null, version: 2 }] });
export type ChangeDeparture = z.infer<typeof changeDeparture>;
