import { inject, Service } from '@angular/core';
import type {
  AcademicYear, AddStudent, ApplyRoster, CaseloadView, ChangeAcademicYear, ChangeCohort, ChangeDeparture, ChangeSchool, ChangeStaffRole, ChangeStudent, CohortRow, CreateAcademicYear, CreateCohort,
  InviteStaff, LeaveStaff, LeaveStudent, MapRoster, MergeStudent, MovedStudent, MoveStudent, MoveStudents, PinSlip, PinSlips, RecordConsent, RosterImport, RosterPreviewRow, SchoolSettings, SessionRow, SetCaseload, StaffRow,
  StudentRow, StudentView, WithdrawConsent,
} from '@tendril/contracts';
import { Api, type Query } from './api';
import type { List } from './list';

/** The school's settings, its staff, cohorts and students. */
@Service()
export class IdentityClient {
  private readonly api = inject(Api);

  school() { return this.api.get<SchoolSettings>('school'); }
  changeSchool(body: ChangeSchool) { return this.api.put<SchoolSettings>('school', body); }
  academicYears() { return this.api.get<List<AcademicYear>>('academic-years'); }
  createAcademicYear(body: CreateAcademicYear) { return this.api.post<AcademicYear>('academic-years', body); }
  changeAcademicYear(id: string, body: ChangeAcademicYear) { return this.api.put<AcademicYear>(`academic-years/${id}`, body); }

  staff() { return this.api.get<List<StaffRow>>('staff'); }
  inviteStaff(body: InviteStaff) { return this.api.post<StaffRow>('staff/invitations', body); }
  sendInvitationAgain(id: string) { return this.api.post(`staff/${id}/invitation`); }
  changeStaffRole(id: string, body: ChangeStaffRole) { return this.api.put<StaffRow>(`staff/${id}/role`, body); }
  caseload(id: string) { return this.api.get<CaseloadView>(`staff/${id}/caseload`); }
  setCaseload(id: string, body: SetCaseload) { return this.api.put<CaseloadView>(`staff/${id}/caseload`, body); }
  staffLeaves(id: string, body: LeaveStaff) { return this.api.post<StaffRow>(`staff/${id}/departure`, body); }
  changeDeparture(id: string, body: ChangeDeparture) { return this.api.put<StaffRow>(`staff/${id}/departure`, body); }
  staffStays(id: string) { return this.api.delete<StaffRow>(`staff/${id}/departure`); }

  cohorts() { return this.api.get<List<CohortRow>>('cohorts'); }
  createCohort(body: CreateCohort) { return this.api.post<CohortRow>('cohorts', body); }
  changeCohort(id: string, body: ChangeCohort) { return this.api.put<CohortRow>(`cohorts/${id}`, body); }
  endCohort(id: string) { return this.api.post(`cohorts/${id}/closure`); }
  reopenCohort(id: string) { return this.api.delete(`cohorts/${id}/closure`); }
  printSlips(cohortId: string) { return this.api.post<PinSlips>(`cohorts/${cohortId}/pin-slips`); }

  students(query: Query = {}) { return this.api.get<List<StudentRow>>('students', query); }
  student(id: string) { return this.api.get<StudentView>(`students/${id}`); }
  addStudent(body: AddStudent) { return this.api.post<StudentView>('students', body); }
  changeStudent(id: string, body: ChangeStudent) { return this.api.put<StudentView>(`students/${id}`, body); }
  moveStudent(id: string, body: MoveStudent) { return this.api.post<StudentView>(`students/${id}/enrolments`, body); }
  studentLeaves(id: string, body: LeaveStudent) { return this.api.post<StudentView>(`students/${id}/departure`, body); }
  mergeStudent(id: string, body: MergeStudent) { return this.api.post<StudentView>(`students/${id}/merge`, body); }
  recordConsent(studentId: string, body: RecordConsent) { return this.api.post<StudentView>(`students/${studentId}/consents`, body); }
  withdrawConsent(id: string, body: WithdrawConsent) { return this.api.post<StudentView>(`consents/${id}/withdrawal`, body); }
  moveStudents(body: MoveStudents) { return this.api.post<List<MovedStudent>>('students/moves', body); }
  newPin(studentId: string) { return this.api.post<PinSlip>(`students/${studentId}/pin`); }
  unlock(studentId: string) { return this.api.post<StudentView>(`students/${studentId}/unlocking`); }

  imports() { return this.api.get<List<RosterImport>>('roster-imports'); }
  import(id: string) { return this.api.get<RosterImport>(`roster-imports/${id}`); }
  importRows(id: string, query: Query) { return this.api.get<List<RosterPreviewRow>>(`roster-imports/${id}/rows`, query); }
  startImport(file: File, asksColumns = false) {
    const zipped = file.name.toLowerCase().endsWith('.zip');
    return this.api.upload<RosterImport>(asksColumns ? 'roster-imports?columns=ask' : 'roster-imports', file, zipped ? 'application/zip' : 'text/csv', file.name);
  }
  mapImport(id: string, body: MapRoster) { return this.api.post<RosterImport>(`roster-imports/${id}/mapping`, body); }
  forgetColumns() { return this.api.delete('roster-mapping'); }
  applyImport(id: string, body: ApplyRoster) { return this.api.post<RosterImport>(`roster-imports/${id}/application`, body); }
  cancelImport(id: string) { return this.api.post<RosterImport>(`roster-imports/${id}/cancellation`); }
  rollBackImport(id: string) { return this.api.post<RosterImport>(`roster-imports/${id}/rollback`); }

  sessions() { return this.api.get<List<SessionRow>>('sessions'); }
  endSession(id: string) { return this.api.delete(`sessions/${id}`); }
}
