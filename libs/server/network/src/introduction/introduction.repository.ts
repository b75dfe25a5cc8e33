import { Injectable } from '@nestjs/common';
import { Clock, invalidField, SchoolRepository, takeTurn } from '@tendril/platform';
import { closesCircle, Introduction } from './introduction';

@Injectable()
export class Introductions extends SchoolRepository<Introduction> {
  protected readonly entity = Introduction;

  constructor(private readonly clock: Clock) {
    super();
  }

  ofStudent(studentId: string): Promise<Introduction[]> {
    return this.query('i').andWhere('i.student_id = :studentId', { studentId }).getMany();
  }

  /** Says who led to a contact; null for nobody. @throws ProblemError 400 when it would lead in a circle */
  async set(studentId: string, toContactId: string, fromContactId: string | null): Promise<void> {
    // Or two tabs could close a circle together.
    await takeTurn(`introduction ${studentId}`);
    const edges = await this.ofStudent(studentId);
    const current = edges.find(one => one.toContactId === toContactId);
    if (current?.fromContactId === fromContactId) return;
    if (fromContactId && closesCircle(edges.filter(one => one !== current), fromContactId, toContactId)) throw invalidField('introducedById', 'leads_in_circle');
    if (current) await this.erase([current.id]);
    if (fromContactId) await this.add({ studentId, fromContactId, toContactId, createdAt: this.clock.now() });
  }
}
