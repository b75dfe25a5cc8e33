import { Caseloads } from './caseload.repository';
import { StudentReach } from './student-reach.repository';
import { AcademicYears } from '../academic-year/academic-year.repository';
import { Cohorts } from '../cohort/cohort.repository';
import { Enrolments } from '../enrolment/enrolment.repository';
import { StudentDirectory } from '../student/student-directory.repository';
import { IdentityFixture } from '../testing/identity-fixture';
import { addTestStudents } from '../testing/test-students';

describe('StudentReach', () => {
  let fixture: IdentityFixture;
  let reach: StudentReach;
  let schoolId: string;
  let admin: string;
  let counsellor: string;
  let inCohort: string;
  let single: string;
  let stranger: string;
  let cohort: string;
  let other: string;
  const enrolments = new Enrolments();
  const caseloads = new Caseloads();

  const as = <T>(role: 'admin' | 'counsellor' | 'student' | 'mentor', membershipId: string, work: () => Promise<T>) => fixture.in(schoolId, work, { membershipId, role });

  beforeAll(async () => {
    fixture = await IdentityFixture.open();
    reach = new StudentReach(fixture.schools);
    ({ schoolId, adminId: admin } = await fixture.school());
    await fixture.in(schoolId, async () => {
      const year = await new AcademicYears().add({ name: '2026', startsOn: '2026-01-05', endsOn: '2026-12-18', terms: [] });
      [cohort, other] = (await new Cohorts().addAll(['S5', 'S6'].map(name => ({ name, academicYearId: year.id, externalId: null })))).map(row => row.id) as [string, string];
      [inCohort, single, stranger] = await addTestStudents(fixture, 3) as [string, string, string];
      const account = await fixture.accounts.ofEmail('counsellor@example.org');
      counsellor = (await fixture.memberships.join([{ accountId: account.id, role: 'counsellor', givenName: 'Ange', familyName: 'Mukamana', joinedAt: fixture.clock.now() }]))[0]?.id ?? '';
      await enrolments.addAll([
        { studentId: inCohort, cohortId: cohort, fromDate: '2026-01-05', untilDate: null },
        { studentId: single, cohortId: other, fromDate: '2026-01-05', untilDate: null },
        { studentId: stranger, cohortId: other, fromDate: '2026-01-05', untilDate: null },
      ]);
      await caseloads.addAll([
        { counsellorId: counsellor, cohortId: cohort, studentId: null, fromDate: '2026-02-01', untilDate: null },
        { counsellorId: admin, cohortId: other, studentId: null, fromDate: '2026-02-01', untilDate: null },
        { counsellorId: counsellor, cohortId: null, studentId: single, fromDate: '2026-02-01', untilDate: '2026-11-30' },
      ]);
    });
  });

  afterAll(() => fixture.close());

  it('gives a counsellor the cohorts and the single students of today’s caseload, and an admin all', async () => {
    expect((await as('counsellor', counsellor, () => reach.studentIds())).sort()).toEqual([inCohort, single].sort());
    expect(await as('admin', admin, () => reach.studentIds())).toHaveLength(3);
    await expect(as('counsellor', counsellor, () => reach.requireAll([inCohort, stranger]))).rejects.toMatchObject({ status: 404 });
    await as('counsellor', counsellor, () => reach.requireAll([inCohort, single, inCohort]));
  });

  it('gives students themselves and mentors nobody', async () => {
    expect(await as('student', single, () => reach.studentIds())).toEqual([single]);
    expect(await as('mentor', counsellor, () => reach.studentIds())).toEqual([]);
  });

  it('does not reach a student of another school', async () => {
    const elsewhere = await fixture.school();
    await expect(fixture.in(elsewhere.schoolId, () => reach.require(inCohort), { membershipId: elsewhere.adminId, role: 'admin' })).rejects.toMatchObject({ status: 404 });
  });

  it('ends with the caseload, follows the student out of the cohort, and keeps one who left the school', async () => {
    fixture.clock.moveTo('2026-12-01T08:00:00Z');
    expect(await as('counsellor', counsellor, () => reach.studentIds())).toEqual([inCohort]);

    const last = await fixture.in(schoolId, () => enrolments.last(inCohort));
    await fixture.in(schoolId, () => enrolments.end([last?.id ?? ''], '2026-11-29'));
    expect(await as('counsellor', counsellor, () => reach.studentIds())).toEqual([inCohort]);

    await fixture.in(schoolId, () => enrolments.add({ studentId: inCohort, cohortId: other, fromDate: '2026-11-30', untilDate: null }));
    expect(await as('counsellor', counsellor, () => reach.studentIds())).toEqual([]);
  });

  it('names students with the cohort of today, and lists who is in a cohort on a day', async () => {
    const directory = new StudentDirectory(fixture.schools);
    const names = await fixture.in(schoolId, () => directory.names([inCohort]));
    expect(names.get(inCohort)).toMatchObject({ displayName: 'Aline Uwase', cohort: 'S6' });
    expect(await fixture.in(schoolId, () => directory.inCohorts([cohort], '2026-06-01'))).toEqual([inCohort]);
    expect(await fixture.in(schoolId, () => directory.inCohorts([cohort], '2026-12-01'))).toEqual([]);
    expect(await fixture.in(schoolId, () => directory.matchable('2026-12-01'))).toHaveLength(3);
    expect([...(await fixture.in(schoolId, () => directory.consentOf([single]))).values()]).toEqual(['missing']);
  });
});
