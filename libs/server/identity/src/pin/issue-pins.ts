import { Injectable } from '@nestjs/common';
import type { PinSlip, PinSlips } from '@tendril/contracts';
import { Audit, Config, currentSchoolId, notFound, refused, Tenancy, type SchoolContext } from '@tendril/platform';
import { SecretHashes } from '../account/secret-hashes';
import { CohortReach } from '../caseload/cohort-reach';
import { StudentReach } from '../caseload/student-reach.repository';
import { Cohorts } from '../cohort/cohort.repository';
import { displayName } from '../membership/membership';
import { Schools } from '../school/school.repository';
import { OpenSessions } from '../session/session.repository';
import { pinSubject, SignInAttempts } from '../session/sign-in-attempt.repository';
import { StudentDirectory } from '../student/student-directory.repository';
import { Students } from '../student/student.repository';
import { newPin } from './pin';

/** Slips on one printed list; more would keep the page waiting for the hashes. */
const MOST = 300;

type Addressee = Awaited<ReturnType<Students['namesToSignIn']>>[number];

/** Makes PINs for the page that is printed. Only their hashes are kept. Hashing happens between two transactions of its own. */
@Injectable()
export class IssuePins {
  constructor(
    private readonly tenancy: Tenancy, private readonly reach: StudentReach, private readonly cohortReach: CohortReach, private readonly cohorts: Cohorts,
    private readonly students: Students, private readonly directory: StudentDirectory, private readonly sessions: OpenSessions, private readonly attempts: SignInAttempts,
    private readonly hashes: SecretHashes, private readonly schools: Schools, private readonly config: Config, private readonly audit: Audit,
  ) {}

  /** A new PIN for one student. @throws ProblemError 404 */
  async forStudent(context: SchoolContext, studentId: string): Promise<PinSlip> {
    const people = await this.tenancy.inSchool(context, async () => {
      await this.reach.require(studentId);
      return this.students.namesToSignIn([studentId]);
    });
    const [slip] = await this.issue(context, people);
    if (!slip) throw notFound();
    return slip;
  }

  /** New PINs for everybody who is in a cohort today. @throws ProblemError 404, 422 `cohort_empty`, `cohort_too_large { most }` */
  async forCohort(context: SchoolContext, cohortId: string): Promise<PinSlips> {
    const { people, school, cohort } = await this.tenancy.inSchool(context, async () => {
      await this.cohortReach.require(cohortId);
      const ids = await this.directory.inCohorts([cohortId], await this.schools.today());
      return { people: await this.students.namesToSignIn(ids), school: await this.schools.current(), cohort: (await this.cohorts.get(cohortId)).name };
    });
    if (people.length === 0) throw refused('cohort_empty');
    if (people.length > MOST) throw refused('cohort_too_large', { most: MOST });
    const slips = await this.issue(context, people);
    return { school: school.name, schoolSlug: school.slug, cohort, address: `${this.config.publicUrl}/student/${school.slug}`, slips };
  }

  private async issue(context: SchoolContext, people: readonly Addressee[]): Promise<PinSlip[]> {
    const made = await Promise.all(people.map(async ({ id }) => {
      const pin = newPin();
      return { id, pin, hash: await this.hashes.make(pin) };
    }));
    const pins = new Map(made.map(({ id, pin }) => [id, pin]));
    await this.tenancy.inSchool(context, async () => {
      await this.reach.requireAll([...pins.keys()]);
      await this.students.setPins(made);
      await this.forgive(people);
      await this.sessions.endOfMemberships(currentSchoolId(), [...pins.keys()]);
      for (const id of pins.keys()) await this.audit.record('pin.issued', id);
    });
    return people.map(person => ({ studentId: person.id, name: displayName(person), username: person.username, pin: pins.get(person.id) ?? '' }));
  }

  /** Opens a locked student again under the PIN of before. Inside inSchool. @throws ProblemError 404 */
  async unlock(studentId: string): Promise<void> {
    await this.reach.require(studentId);
    await this.students.setLocked([studentId], null);
    await this.forgive(await this.students.namesToSignIn([studentId]));
    await this.audit.record('student.unlocked', studentId);
  }

  private async forgive(people: readonly Addressee[]): Promise<void> {
    const { slug } = await this.schools.current();
    await this.attempts.forgive('pin', people.map(({ username }) => pinSubject(slug, username)));
  }
}
