import { Injectable } from '@nestjs/common';
import { StudentReach } from '@tendril/identity';
import { notFound, VersionedRepository } from '@tendril/platform';
import { Contact } from '../contact/contact';
import { Interview } from './interview';

export interface InterviewWithContact {
  readonly interview: Interview;
  readonly contact: Contact;
}

@Injectable()
export class Interviews extends VersionedRepository<Interview> {
  protected readonly entity = Interview;

  constructor(private readonly reach: StudentReach) {
    super();
  }

  /** The newest first, each with the person spoken to. */
  async ofStudent(studentId: string): Promise<InterviewWithContact[]> {
    return this.withContacts(await this.query('i').andWhere('i.student_id = :studentId', { studentId }).orderBy('i.plannedAt', 'DESC').addOrderBy('i.id', 'DESC').getMany());
  }

  /** @throws ProblemError 404 unless it is this student's */
  async own(studentId: string, id: string): Promise<InterviewWithContact> {
    return (await this.findOwn(studentId, id)) ?? absent();
  }

  async findOwn(studentId: string, id: string): Promise<InterviewWithContact | null> {
    const [found] = await this.withContacts(await this.query('i').andWhere('i.student_id = :studentId AND i.id = :id', { studentId, id }).getMany());
    return found ?? null;
  }

  /** Plans of the staff member's students that wait for a yes, the oldest first; one that was sent back waits again once the student has written. */
  async waiting(limit: number): Promise<InterviewWithContact[]> {
    return this.withContacts(await (await this.toApprove()).orderBy('i.plannedAt').addOrderBy('i.id').take(limit).getMany());
  }

  async countWaiting(): Promise<number> {
    return (await this.toApprove()).getCount();
  }

  /** @throws ProblemError 404 unless the staff member reaches its student */
  async reachable(id: string): Promise<InterviewWithContact> {
    const { sql, parameters } = await this.reach.condition('i');
    const [found] = await this.withContacts(await this.query('i').andWhere('i.id = :id', { id }).andWhere(sql, parameters).getMany());
    return found ?? absent();
  }

  async existsWith(contactId: string): Promise<boolean> {
    return this.query('i').andWhere('i.contact_id = :contactId', { contactId }).getExists();
  }

  private async toApprove() {
    const { sql, parameters } = await this.reach.condition('i');
    return this.query('i').andWhere("i.state = 'planned' AND (i.returned_at IS NULL OR i.answered_at IS NOT NULL)").andWhere(sql, parameters);
  }

  private async withContacts(interviews: readonly Interview[]): Promise<InterviewWithContact[]> {
    if (interviews.length === 0) return [];
    const schoolId = interviews[0]?.schoolId;
    const contacts = await this.manager.getRepository(Contact).createQueryBuilder('c')
      .where('c.school_id = :schoolId AND c.id = ANY (:ids)', { schoolId, ids: interviews.map(one => one.contactId) }).getMany();
    const byId = new Map(contacts.map(one => [one.id, one]));
    return interviews.flatMap(interview => {
      const contact = byId.get(interview.contactId);
      return contact ? [{ interview, contact }] : [];
    });
  }

  protected override present({ id, state, purpose, questions, notes, reflection, version }: Interview): unknown {
    return { id, state, purpose, questions, notes, reflection, version };
  }
}

function absent(): never {
  throw notFound();
}
