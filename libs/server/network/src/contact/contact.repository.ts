import { Injectable } from '@nestjs/common';
import { currentSchoolId, notFound, VersionedRepository } from '@tendril/platform';
import { Contact } from './contact';

/** The contacts of one student at a time: there is no query over another's. */
@Injectable()
export class Contacts extends VersionedRepository<Contact> {
  protected readonly entity = Contact;

  ofStudent(studentId: string): Promise<Contact[]> {
    return this.query('c').andWhere('c.student_id = :studentId', { studentId }).orderBy('c.name').addOrderBy('c.id').getMany();
  }

  /** @throws ProblemError 404 unless it is this student's */
  async own(studentId: string, id: string): Promise<Contact> {
    return (await this.query('c').andWhere('c.student_id = :studentId AND c.id = :id', { studentId, id }).getOne()) ?? absent();
  }

  /** Those of the ids that are this student's. */
  async ownAmong(studentId: string, ids: readonly string[]): Promise<Contact[]> {
    return ids.length === 0 ? [] : this.query('c').andWhere('c.student_id = :studentId AND c.id = ANY (:ids)', { studentId, ids }).getMany();
  }

  /** Moves the day of the last touch on; an older touch leaves it. */
  async touch(id: string, on: string): Promise<void> {
    await this.manager.query('UPDATE contact SET last_touch_on = greatest(last_touch_on, $3::date) WHERE school_id = $1 AND id = $2', [currentSchoolId(), id, on]);
  }

  async count(studentId: string): Promise<number> {
    return this.query('c').andWhere('c.student_id = :studentId', { studentId }).getCount();
  }
}

function absent(): never {
  throw notFound();
}
